import { expect, test } from 'vitest'
import type { StoredImage } from './ecr/ecr-reads.ts'
import { bareTags, refuseTakenTags } from './user-tags.ts'

const place = 'ecr.example:5000/shop/quote'

test.each([
  { tags: ['v1'], bare: ['v1'] },
  { tags: [`${place}:v1`], bare: ['v1'] },
  { tags: ['v1', `${place}:v1`, 'v2'], bare: ['v1', 'v2'] },
])('$tags are the tags $bare', ({ tags, bare }) => {
  expect(bareTags(tags, place)).toEqual(bare)
})

test.each(['ghcr.io/shop/quote:v1', 'ecr.example:5000/shop/other:v1', 'shop/quote:v1'])('refuses %s', (tag) => {
  expect(() => bareTags(['ok', tag], place)).toThrow(`tags: ${tag} is not in ${place}`)
})

const image = (digest: string): StoredImage => ({ digest, manifest: '{}', mediaType: 'm' })
const standing = new Map([
  ['v1', image('a')],
  ['v2', image('b')],
])

test.each([
  { what: 'mutable tags may move', immutable: false, digest: 'c', refused: undefined },
  { what: 'a tag that stands for this very image', immutable: true, digest: 'a', tags: ['v1'], refused: undefined },
  { what: 'a tag that is new', immutable: true, digest: undefined, tags: ['v3'], refused: undefined },
  { what: 'immutable tags of other images', immutable: true, digest: 'c', refused: /`v1`, `v2` of `shop\/quote`/ },
  {
    what: 'an immutable tag, before the build',
    immutable: true,
    digest: undefined,
    tags: ['v1', 'v3'],
    refused: /`v1` of/,
  },
  {
    what: 'immutable tags but for exceptions',
    immutable: true,
    exceptions: ['x*', 'v*1'],
    digest: 'c',
    refused: /tags: `v2` of/,
  },
  {
    what: 'mutable tags but for exceptions',
    immutable: false,
    exceptions: ['v2'],
    digest: 'c',
    refused: /tags: `v2` of/,
  },
  { what: 'exceptions are no patterns', immutable: true, exceptions: ['.1', '2'], digest: 'c', refused: /`v1`, `v2`/ },
])('$what', ({ immutable, exceptions = [], digest, tags = ['v1', 'v2'], refused }) => {
  const mutability = { immutable, exceptions }
  const check = () => refuseTakenTags({ repository: 'shop/quote', tags, standing, mutability, digest })
  if (refused) expect(check).toThrow(refused)
  else expect(check).not.toThrow()
})
