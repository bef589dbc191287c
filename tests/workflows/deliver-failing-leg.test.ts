import { expect, test } from 'vitest'
import { rerunFailed } from '../support/act/rerun.ts'
import { openToolkit } from '../support/act/toolkit.ts'
import { endingsOf, openDeliveryWorld, outcomeOf } from './delivery-world.ts'
import { digestsOf, linesOfPins } from './shop-manifests.ts'

test('a leg that fails stops the commit, unless others may go ahead; running the failed jobs again delivers', async () => {
  await using world = await openDeliveryWorld()
  const before = await world.pins('demo')
  const base = await world.manifests.head()
  const push = await world.push({ 'services/ad/content': 'new', 'services/quote/content': 'new' })
  const denied = { kind: 'refusal', type: 'AccessDeniedException', status: 403 } as const
  world.ecr.fault(denied, { line: /^POST \/v2\/shop\/ad\/blobs\/uploads/, times: Number.POSITIVE_INFINITY })

  const stopped = await world.run({ caller: 'deliver.yml', ...push })
  expect(stopped.result, stopped.log).toBe('failure')
  expect(endingsOf(stopped)).toEqual({
    select: 'success',
    'build ad': 'failure',
    'build quote': 'success',
    collect: 'success',
    summary: 'success',
  })
  expect(outcomeOf(stopped)).toBe('failed')
  expect(await world.changes(base)).toEqual([])

  const partial = await world.run({ caller: 'deliver-partial.yml', ...push })
  expect(partial.result, partial.log).toBe('failure')
  expect(endingsOf(partial)).toEqual({
    select: 'success',
    'build ad': 'failure',
    collect: 'success',
    bump: 'success',
    health: 'success',
    summary: 'success',
  })
  const without = await world.pins('demo')
  expect(without).toEqual({ ...before, ...world.built(['quote']) })
  expect(world.live('demo')).toEqual(digestsOf(without))

  world.ecr.clearFaults()
  await using toolkit = await openToolkit({
    edit: (file, text) => world.edit(file, rerunFailed(stopped, 'deliver.yml')(file, text)),
  })
  const again = await world.run({ caller: 'deliver.yml', ...push, toolkit, attempt: 2 })
  expect(again.result, again.log).toBe('success')
  expect(again.jobs.map(({ id, matrix: { name } }) => [id, name])).toEqual([
    ['select', undefined],
    ['build', 'ad'],
    ['collect', undefined],
    ['bump', undefined],
    ['health', undefined],
    ['summary', undefined],
    ['told', undefined],
  ])
  expect(outcomeOf(again)).toBe('live')
  const after = await world.pins('demo')
  expect(after).toEqual({ ...before, ...world.built(['ad', 'quote']) })
  expect((await world.changes(base)).map(({ lines }) => lines)).toEqual([
    linesOfPins(before, without),
    linesOfPins(without, after),
  ])
  expect(world.live('demo')).toEqual(digestsOf(after))
  expect(world.pushed()).toEqual(['ad', 'quote'])
})
