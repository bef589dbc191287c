import { expect, test } from 'vitest'
import { movingTag, releaseVersion } from './release-version.ts'

test.each([
  ['v1.2.3', '1.2.3'],
  ['v0.1.0', '0.1.0'],
  ['v1.2.3-rc.1', '1.2.3-rc.1'],
])('%s is a release of %s', (tag, version) => {
  expect(releaseVersion(tag, version)).toBe(version)
})

test.each([
  ['1.2.3', '1.2.3', 'The tag is "1.2.3"'],
  ['v1', '1.0.0', 'The tag is "v1"'],
  ['v01.2.3', '01.2.3', 'The tag is "v01.2.3"'],
  ['v1.2.3; true', '1.2.3', 'The tag is "v1.2.3; true"'],
  ['v1.2.4', '1.2.3', 'The tag is v1.2.4, and package.json says 1.2.3'],
])('%s is no release of %s', (tag, inPackage, message) => {
  expect(() => releaseVersion(tag, inPackage)).toThrow(message)
})

test.each([
  { tag: 'v1.2.3', tags: ['v1.2.3', 'v1.2.2', 'v1.1.9', 'v1', 'other'], moves: 'v1' },
  { tag: 'v2.0.0', tags: ['v1.9.9', 'v1'], moves: 'v2' },
  { tag: 'v1.2.10', tags: ['v1.2.9'], moves: 'v1' },
  { tag: 'v1.2.3', tags: ['v2.0.0', 'v1.3.0-rc.1'], moves: 'v1' },
  { tag: 'v1.2.3', tags: ['v1.3.0'], moves: undefined },
  { tag: 'v1.2.3', tags: ['v1.2.4'], moves: undefined },
  { tag: 'v1.2.3-rc.1', tags: [], moves: undefined },
  { tag: 'v0.4.0', tags: [], moves: undefined },
  { tag: 'v1', tags: [], moves: undefined },
])('with $tag beside $tags moves $moves', ({ tag, tags, moves }) => {
  expect(movingTag(tag, tags)).toBe(moves)
})
