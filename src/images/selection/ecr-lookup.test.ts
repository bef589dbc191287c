import { afterEach, beforeEach, expect, test } from 'vitest'
import { putAttestation } from '../../../tests/support/ecr/artifacts.ts'
import { type LocalEcr, startEcr } from '../../../tests/support/ecr/ecr.ts'
import { putIndex, putPlainImage } from '../../../tests/support/ecr/images.ts'
import { putImage } from '../../../tests/support/ecr/put-image.ts'
import { findRepository } from '../../../tests/support/ecr/store.ts'
import { createHttp } from '../../outside/http.ts'
import { traceLabelName } from '../content/trace-label.ts'
import { createEcrLookup, type EcrLookup, keyOf } from './ecr-lookup.ts'

const repository = 'shop/quote'
let ecr: LocalEcr
let lookup: EcrLookup

beforeEach(async () => {
  ecr = await startEcr({ repositories: [{ name: repository }, { name: 'shop/cart' }] })
  const { signal } = new AbortController()
  const { region, url: endpoint, credentials } = ecr
  lookup = createEcrLookup({ region, signal, http: createHttp({ signal }), client: { endpoint, credentials } })
})
afterEach(() => ecr.stop())

const tagOf = (number: number): string => `src-${number.toString(16).padStart(16, '0')}`
const put = (tag: string | undefined, labels = {}, name = repository) =>
  putPlainImage(ecr, name, { ...(tag !== undefined && { tag }), content: [`content ${tag}`], labels })
const counted = (operation: string): number => ecr.operations.filter((name) => name === operation).length

test('asks for a hundred tags of a repository at once, and says which repositories do not exist', async () => {
  const tags = Array.from({ length: 250 }, (_, index) => tagOf(index))
  for (const tag of tags.slice(0, 240)) put(tag)
  put(tagOf(1), {}, 'shop/cart')
  const { found, absent } = await lookup.images([
    ...tags.map((tag) => ({ repository, tag })),
    { repository: 'shop/cart', tag: tagOf(1) },
    { repository: 'shop/none', tag: tagOf(1) },
  ])
  expect(found.size).toBe(241)
  expect(found.get(keyOf({ repository, tag: tagOf(239) }))?.digest).toBe(ecr.image(repository, tagOf(239))?.digest)
  expect([...absent]).toEqual(['shop/none'])
  expect(counted('BatchGetImage')).toBe(3 + 1 + 1)
})

test('tells when images were pushed, of all but one that is gone meanwhile', async () => {
  const tags = Array.from({ length: 120 }, (_, index) => tagOf(index))
  const at = new Date('2026-03-01T10:00:00Z')
  for (const tag of tags.slice(1)) put(tag).pushedAt = at
  const times = await lookup.pushedAt(tags.map((tag) => ({ repository, tag })))
  expect(times.size).toBe(119)
  expect(new Set(times.values())).toEqual(new Set([at.getTime()]))
})

test('finds the image that was pushed last under a fingerprint, on whatever page, and what it was made of', {
  timeout: 60_000,
}, async () => {
  const day = (number: number): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, number))
  for (let number = 0; number < 2_300; number += 1) {
    put(tagOf(number), { [traceLabelName]: `of ${number}` }).pushedAt = day(number === 2_050 ? 9_000 : number)
  }
  put('v1').pushedAt = day(9_999)
  put(undefined).pushedAt = day(9_999)
  ecr.operations.length = 0
  expect(await lookup.newest(repository)).toEqual({ tag: tagOf(2_050), pushedAt: day(9_000), label: 'of 2050' })
  expect(counted('DescribeImages')).toBe(3)
})

test('an index says what it was made of by an image of a platform, wherever its attestations stand', async () => {
  const child = (architecture: string) =>
    putPlainImage(ecr, repository, { content: [architecture], architecture, labels: { [traceLabelName]: 'files' } })
  const [amd64, arm64] = [child('amd64'), child('arm64')]
  const attestations = [putAttestation(ecr, repository, amd64), putAttestation(ecr, repository, arm64)]
  const index = putIndex(ecr, repository, { children: [amd64, arm64], attestations, tag: tagOf(1) })
  index.pushedAt = new Date(0)
  expect(await lookup.newest(repository)).toMatchObject({ tag: tagOf(1), label: 'files' })
  const value = JSON.parse(index.manifest.toString('utf8'))
  const reversed = Buffer.from(JSON.stringify({ ...value, manifests: value.manifests.toReversed() }))
  const found = findRepository(ecr.store, repository)
  putImage({ store: ecr.store, repository: found, manifest: reversed, mediaType: index.mediaType, tag: tagOf(2) })
  expect(await lookup.newest(repository)).toMatchObject({ tag: tagOf(2), label: 'files' })
})

test('a repository without such an image, or that does not exist, has no newest', async () => {
  put('v1')
  expect(await lookup.newest(repository)).toBeUndefined()
  expect(await lookup.newest('shop/none')).toBeUndefined()
})

test('an image without the label, or whose platform is gone, explains nothing', async () => {
  put(tagOf(1)).pushedAt = new Date(0)
  expect(await lookup.newest(repository)).toMatchObject({ tag: tagOf(1), label: undefined })
  const child = putPlainImage(ecr, repository, { content: ['gone'], labels: { [traceLabelName]: 'files' } })
  putIndex(ecr, repository, { children: [child], tag: tagOf(2) })
  findRepository(ecr.store, repository).images.delete(child.digest)
  expect(await lookup.newest(repository)).toMatchObject({ tag: tagOf(2), label: undefined })
})
