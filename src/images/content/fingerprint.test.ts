import { expect, test } from 'vitest'
import { fingerprint, type Ingredients, isOfContent } from './fingerprint.ts'

const main = { mode: '100644', oid: 'a1', path: 'services/quote/main.ts' }
const readme = { mode: '100644', oid: 'b2', path: 'services/quote/README.md' }
const node = { reference: 'node:24', resolved: 'sha256:1' }
const debian = { reference: 'debian:12', resolved: 'debian:12' }
const base: Ingredients = {
  files: [main, readme],
  dockerfile: { mode: '100644', oid: 'c3', path: 'services/quote/Dockerfile' },
  context: 'services/quote',
  target: 'run',
  buildArguments: [
    { name: 'A', value: '1' },
    { name: 'B', value: '2' },
  ],
  platforms: ['linux/amd64', 'linux/arm64'],
  bases: [node, debian],
}

test('is src- and 16 hex digits, today and tomorrow the same', () => {
  expect(fingerprint(base)).toBe('src-53dbf79722e49cc8')
})

test.each<{ change: string; to: Partial<Ingredients> }>([
  { change: 'the order in which files were found', to: { files: [readme, main] } },
  { change: 'the order of build arguments', to: { buildArguments: base.buildArguments.toReversed() } },
  { change: 'the order of platforms', to: { platforms: base.platforms.toReversed() } },
  { change: 'the order of base images', to: { bases: [debian, node] } },
])('the same tag, whatever $change', ({ to }) => {
  expect(fingerprint({ ...base, ...to })).toBe(fingerprint(base))
})

test.each<{ change: string; to: Partial<Ingredients> }>([
  { change: 'a file has other bytes', to: { files: [{ ...main, oid: 'a2' }, readme] } },
  { change: 'a file becomes executable', to: { files: [{ ...main, mode: '100755' }, readme] } },
  { change: 'a file is renamed', to: { files: [{ ...main, path: 'services/quote/app.ts' }, readme] } },
  { change: 'a file is added', to: { files: [main, readme, { ...main, path: 'services/quote/new.ts' }] } },
  { change: 'a file is removed', to: { files: [main] } },
  {
    change: 'two files swap their bytes',
    to: {
      files: [
        { ...main, oid: 'b2' },
        { ...readme, oid: 'a1' },
      ],
    },
  },
  { change: 'the Dockerfile has other bytes', to: { dockerfile: { ...base.dockerfile, oid: 'c4' } } },
  { change: 'another Dockerfile is taken', to: { dockerfile: { ...base.dockerfile, path: 'Dockerfile' } } },
  { change: 'the context is another folder', to: { context: '.' } },
  { change: 'the target is another', to: { target: 'build' } },
  { change: 'the target is left out', to: { target: undefined } },
  {
    change: 'a build argument has another value',
    to: {
      buildArguments: [
        { name: 'A', value: '1' },
        { name: 'B', value: '3' },
      ],
    },
  },
  {
    change: 'a build argument has another name',
    to: {
      buildArguments: [
        { name: 'A', value: '1' },
        { name: 'C', value: '2' },
      ],
    },
  },
  {
    change: 'name and value are cut elsewhere',
    to: {
      buildArguments: [
        { name: 'A1', value: '' },
        { name: 'B', value: '2' },
      ],
    },
  },
  { change: 'a build argument is left out', to: { buildArguments: [{ name: 'A', value: '1' }] } },
  { change: 'a platform is left out', to: { platforms: ['linux/amd64'] } },
  { change: 'a base image moved under its tag', to: { bases: [{ ...node, resolved: 'sha256:2' }, debian] } },
  { change: 'a base image is another', to: { bases: [{ ...node, reference: 'node:26' }, debian] } },
  { change: 'it is salted', to: { salt: 'run 1' } },
])('another tag when $change', ({ to }) => {
  expect(fingerprint({ ...base, ...to })).not.toBe(fingerprint(base))
})

test.each([
  { what: 'its own tag', tag: fingerprint(base), is: true },
  { what: 'a salted tag of it', tag: fingerprint({ ...base, salt: 'run 1' }), is: true },
  { what: 'the tag of other content', tag: fingerprint({ ...base, context: '.' }), is: false },
  { what: 'a salted tag of other content', tag: fingerprint({ ...base, context: '.', salt: 'run 1' }), is: false },
  { what: 'no fingerprint', tag: fingerprint(base).slice(0, 12), is: false },
])('$what is of this content: $is', ({ tag, is }) => {
  expect(isOfContent(tag, fingerprint(base))).toBe(is)
})
