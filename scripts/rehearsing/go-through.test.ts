import { expect, test } from 'vitest'
import type { Run } from '../../tests/support/runner/run-action.ts'
import { commitOf, wentWell } from './go-through.ts'

const run = (outcome: Run['outcome'], outputs: Record<string, string> = {}): Run => ({
  ...{ outcome, outputs, exitCode: 0, signals: [], milliseconds: 0, log: '', rawOutput: '', annotations: [] },
  ...{ summary: '', state: {}, env: {}, paths: [], masks: [], post: undefined },
  leftovers: { processes: [], files: [] },
})

test.each([
  ['a bump', 'bump', { outcome: 'bumped', commit: 'c1' }, 'c1'],
  ['a rollback', 'rollback', { outcome: 'rolled-back', commit: 'c2' }, 'c2'],
  [
    'a bump that found it there: it is the commit of another',
    'bump',
    { outcome: 'unchanged', commit: 'c0' },
    undefined,
  ],
  ['no bump', 'select', { outcome: 'nothing-to-build', commit: 'c0' }, undefined],
])('the commit of %s', (_case, name, outputs, commit) => {
  expect(
    commitOf([
      { name: 'select', run: run('success') },
      { name, run: run('success', outputs) },
    ]),
  ).toBe(commit)
})

test('what nothing could do here went well, what failed did not', () => {
  expect(
    wentWell([
      { name: 'build quote', run: undefined },
      { name: 'bump', run: run('success') },
    ]),
  ).toBe(true)
  expect(
    wentWell([
      { name: 'build quote', run: run('failure') },
      { name: 'summary', run: run('success') },
    ]),
  ).toBe(false)
})
