import { expect, test } from 'vitest'
import type { Run } from '../../tests/support/runner/run-action.ts'
import { needsOf } from './needs-of.ts'

const run = (outcome: Run['outcome'], outputs: Record<string, string> = {}): Run => ({
  ...{ outcome, outputs, exitCode: 0, signals: [], milliseconds: 0, log: '', rawOutput: '', annotations: [] },
  ...{ summary: '', state: {}, env: {}, paths: [], masks: [], post: undefined },
  leftovers: { processes: [], files: [] },
})

test('each job with what it tells of itself; a matrix is as well as its worst leg, and without an engine it went well', () => {
  const names = ['select', 'build', 'collect', 'bump', 'health']
  const skipped = { result: 'skipped', outputs: {} }
  const select = { name: 'select', run: run('success', { summary: 'gz:s', matrix: '{}' }) }
  const legs = [
    { name: 'build cart', run: run('success', { summary: 'gz:c' }) },
    { name: 'build quote', run: run('failure', { summary: 'gz:q' }) },
  ]
  const collect = { name: 'collect', run: run('success', { summary: 'gz:t' }) }
  expect(JSON.parse(needsOf([select, ...legs, collect], names))).toEqual({
    select: { result: 'success', outputs: { summary: 'gz:s' } },
    build: { result: 'failure', outputs: {} },
    collect: { result: 'success', outputs: { summary: 'gz:t' } },
    bump: skipped,
    health: skipped,
  })
  expect(JSON.parse(needsOf([select, { name: 'build quote', run: undefined }], names)).build).toEqual({
    result: 'success',
    outputs: {},
  })
})
