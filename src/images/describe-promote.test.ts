import { expect, test } from 'vitest'
import { describePromote } from './describe-promote.ts'
import type { PromoteResult } from './promote.ts'

const none = { there: 0, mounted: 0, copied: 0, copiedBytes: 0 }
const result = (changes: Partial<PromoteResult>): PromoteResult => ({
  outcome: 'promoted',
  image: { name: 'quote', repository: 'shop/quote', tag: 'v1', digest: 'sha256:d' },
  reference: 'host/shop/quote@sha256:d',
  tags: ['v1', 'live'],
  manifests: 5,
  referrers: 0,
  layers: none,
  ...changes,
})

test.each([
  { layers: { ...none, copied: 2, copiedBytes: 1_230_000 }, says: '| Layers | 2 copied (1.2 MB) |' },
  { layers: { ...none, mounted: 3, there: 1 }, says: '| Layers | 3 mounted, without their bytes, 1 there before |' },
  { layers: none, says: '| Layers | none to copy |' },
])('$says', ({ layers, says }) => {
  const { headline, sections } = describePromote(result({ layers }), 'from@sha256:d')
  expect(headline).toBe('`promoted` `quote`: the very same digest, elsewhere')
  expect(sections[0]?.body).toContain(says)
  expect(sections[0]?.body).toContain('| From | `from@sha256:d` |')
  expect(sections[0]?.body).toContain('| Tags | `v1`, `live` |')
})

test.each([
  [`123456789012.dkr.ecr.eu-west-1.amazonaws.com/staging/quote@sha256:${'a'.repeat(64)}`, '| From | [staging/quote]('],
  [`docker.io/library/nginx:1@sha256:${'a'.repeat(64)}`, '| From | `docker.io/library/nginx:1` |'],
])('where it came from is told as short as it can be: %s', (source, row) => {
  expect(describePromote(result({}), source).sections[0]?.body).toContain(row)
})

test('what refers to the image is told when it came along', () => {
  const body = (referrers: number) => describePromote(result({ referrers }), 'x').sections[0]?.body
  expect(body(2)).toContain('| Refer to it | 2 copied, such as signatures |')
  expect(body(0)).not.toContain('Refer to it')
})

test('what was there before says so', () => {
  const { headline, sections } = describePromote(result({ outcome: 'already-there', manifests: 0 }), 'x')
  expect(headline).toContain('the repository has this image under these tags')
  expect(sections[0]?.body).toContain('all there before')
})
