import { expect, test } from 'vitest'
import { deliveryOf } from './delivery-model.ts'
import { factOf, loadScale, readScale, type Scale } from './facts.ts'
import { mostThatFit, sizesOf } from './sizes.ts'

const fact = (id: string, value: number) => ({
  id,
  what: id,
  value,
  page: 'https://example.com',
  read: 'unverified',
  copy: '',
})
const amount = (id: string, value: number) => ({ id, what: id, value, unit: '' })

/** Round numbers, so that the sums can be done by hand: a job takes a minute, a build two. */
const scale: Scale = {
  facts: [fact('legs', 4), fact('minute', 0.01), fact('storage', 0.1)],
  measured: [{ services: 10, select: 40, collect: 40, bump: 40, summary: 1 }],
  assumed: [
    amount('start', 10),
    amount('set-up', 20),
    amount('round-trip', 0),
    amount('build', 90),
    amount('live', 130),
    amount('layers', 0.5),
  ],
}

test.each([
  {
    case: 'nothing to build: no collect',
    push: { services: 10, changed: 0, atOnce: 2 },
    // select 1, bump 1, health 3 (150 s), summary 1; 70 + 70 + 160 s.
    is: { runs: 1, jobs: 4, minutes: 6, seconds: 300, usd: 0.06, batchGetImage: 20, putImage: 0, putImageASecond: 0 },
  },
  {
    case: 'three legs, two at once',
    push: { services: 10, changed: 3, atOnce: 2 },
    // And three builds of 110 s, billed as two minutes each, in two waves of 120 s, and a collect.
    is: {
      runs: 1,
      jobs: 8,
      minutes: 13,
      seconds: 300 + 2 * 120 + 70,
      usd: 0.13,
      storageUsd: expect.closeTo(0.15),
      buildMinutes: 6,
      batchGetImage: 20,
      putImage: 6,
    },
  },
  {
    case: 'more than a matrix holds: the first run leaves the rest, and writes nothing',
    push: { services: 10, changed: 6, atOnce: 4 },
    // Of the first run select, four builds, collect and summary; the second has two builds and all of the others.
    is: {
      ...{ runs: 2, jobs: 7 + 7, minutes: 11 + 11, seconds: 70 + 120 + 70 + (300 + 120 + 70) },
      // 10 and 4 + 4, then 10 and 8 + 2.
      ...{ batchGetImage: 18 + 20, putImage: 12 },
    },
  },
])('$case', ({ push, is }) => expect(deliveryOf(scale, push)).toMatchObject(is))

test('a larger catalogue than any that was measured is taken in proportion', () => {
  const { seconds: ten } = deliveryOf(scale, { services: 10, changed: 0, atOnce: 2 })
  const { seconds: twenty } = deliveryOf(scale, { services: 20, changed: 0, atOnce: 2 })
  expect(twenty - ten).toBe(80)
})

test('a fact says when it was read, or that it was not', () => {
  const text = (more: object): string =>
    JSON.stringify({
      facts: { one: { what: 'x', value: 1, page: 'https://example.com', read: 'unverified', ...more } },
    })
  expect(factOf(readScale(text({ read: '2026-01-31' })), 'one')).toBe(1)
  for (const more of [{ read: 'today' }, { read: undefined }, { value: '1' }, { page: 'somewhere' }]) {
    expect(() => readScale(text(more))).toThrow('one should have')
  }
})

test('the list of the repository has what the tables need', () => {
  const { batchGetImage, runs } = deliveryOf(loadScale(), { services: 1_000, changed: 1_000, atOnce: 20 })
  expect(runs).toBe(4)
  expect(batchGetImage).toBeGreaterThan(1_000)
})

test('what deliver.yml hands over fits for 1,000 services, and what it could hand over does not', () => {
  const limit = factOf(loadScale(), 'input-bytes')
  const { summary, selection, images, plainImages, whole } = sizesOf(1_000)
  expect([summary, selection, images].filter((letters) => letters >= limit)).toEqual([])
  expect([plainImages, whole].filter((letters) => letters < limit)).toEqual([])
  expect(mostThatFit('summary', limit)).toBeUndefined()
  const most = mostThatFit('selection', limit) ?? 0
  expect([sizesOf(most).selection < limit, sizesOf(most + 20).selection < limit]).toEqual([true, false])
})
