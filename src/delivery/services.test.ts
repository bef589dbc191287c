import { expect, test } from 'vitest'
import { failure, success } from '../../tests/support/delivery-jobs.ts'
import { formatTold } from '../lib/told.ts'
import { parseJobs } from './jobs.ts'
import { countsOf, servicesOf } from './services.ts'

const told = (detail: Record<string, string>): Record<string, string> => ({
  summary: formatTold({ outcome: 'selected', reason: '' }, [detail]),
})
const needs = {
  select: success(
    told({
      counts: '{"selected":2,"deferred":1,"standing":3}',
      deferred: '1',
      services: '{"selected":[["cart","src-1"],["email","src-2"]],"deferred":[["quote","src-3"]],"standing":[["ad"]]}',
    }),
  ),
  build: failure(),
  collect: success(told({ counts: '{"selected":1}', services: '{"selected":[["cart","src-1"]]}' })),
}

const read = (jobs: Record<string, unknown>) => {
  const parsed = parseJobs(JSON.stringify(jobs))
  if (typeof parsed === 'string') throw new Error(parsed)
  return { services: servicesOf(parsed), counts: countsOf(parsed, servicesOf(parsed)) }
}

const none = { built: 0, reused: 0, failed: 0, unsure: 0, 'not-built': 0, deferred: 0 }

test('what the steps told of themselves names every service, those that wait included', () => {
  expect(read(needs)).toEqual({
    services: [
      { name: 'cart', tag: 'src-1', state: 'failed' },
      { name: 'email', tag: 'src-2', state: 'built' },
      { name: 'quote', tag: 'src-3', state: 'deferred' },
      { name: 'ad', tag: '', state: 'reused' },
    ],
    counts: { ...none, built: 1, failed: 1, deferred: 1, reused: 1 },
  })
})

test('where there are too many to be named, they are still counted', () => {
  const counts = '{"selected":256,"deferred":1744,"standing":3000}'
  const many = {
    ...needs,
    select: success(told({ counts, deferred: '1744' })),
    collect: success(told({ counts: '{"selected":6,"deferred":0,"standing":3250}' })),
  }
  expect(read(many)).toEqual({
    services: [],
    counts: { ...none, built: 250, failed: 6, deferred: 1744, reused: 3000 },
  })
  expect(read({ ...many, collect: { result: 'skipped', outputs: {} } }).counts).toEqual({
    ...none,
    unsure: 256,
    deferred: 1744,
    reused: 3000,
  })
})
