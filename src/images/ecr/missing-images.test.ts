import { expect, test } from 'vitest'
import type { StoredImage } from './ecr-reads.ts'
import { missingImages } from './missing-images.ts'

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`
const stored = (of: string): StoredImage => ({ digest: of, manifest: '{}', mediaType: 'application/json' })

/** Two repositories; whoever is asked about is written down. */
const registry = () => {
  const asked: string[] = []
  const ecrOf = (repository: string) => ({
    imagesByTag: async (tags: string[]) => {
      asked.push(`${repository} ${tags.join()}`)
      return new Map(tags.filter((tag) => tag === 'v1').map((tag) => [tag, stored(digest('1'))]))
    },
    imagesByDigest: async (digests: string[]) => {
      asked.push(`${repository} ${digests.map((text) => text.slice(0, 8)).join()}`)
      return new Map(digests.filter((one) => one === digest('1')).map((one) => [one, stored(one)]))
    },
  })
  return { asked, ecrOf }
}

test('names what the registry does not have, asking each repository once', async () => {
  const { asked, ecrOf } = registry()
  const image = (repository: string, tag: string, pinned = '') => ({ name: 'x', repository, tag, digest: pinned })
  const images = [
    image('shop/quote', 'v1'),
    image('shop/quote', 'v0'),
    image('shop/quote', 'gone', digest('1')),
    image('shop/cart', 'v1', digest('2')),
    image('shop/cart', 'v1', digest('2')),
  ]
  expect(await missingImages(images, { ecrOf })).toEqual([
    expect.stringMatching(/^shop\/quote:v0 is not in ECR: a lifecycle policy may have expired it/),
    expect.stringMatching(`^shop/cart@${digest('2')} is not in ECR`),
  ])
  expect(asked).toEqual(['shop/quote sha256:1', 'shop/quote v1,v0', 'shop/cart sha256:2'])
  expect(await missingImages([], { ecrOf })).toEqual([])
})
