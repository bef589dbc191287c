import { expect, test } from 'vitest'
import { actionlintIsClean, zizmorIsClean } from '../../scripts/workflow-checks.ts'
import { caller, own } from '../support/workflows/mistake.ts'
import { workflowTexts } from '../support/workflows/workflow-texts.ts'

// What scripts/test's own steps say of a mistake in a workflow as it is.
const withMistake = (path: string, from: string | RegExp, to: string) =>
  workflowTexts().map((file) => {
    if (file.path !== path) return file
    const text = file.text.replace(from, to)
    if (text === file.text) throw new Error(`${path} has no ${String(from)} to make a mistake of: choose another`)
    return { ...file, text }
  })

test.each([
  ['an unquoted variable', own('infrastructure'), '>>"$GITHUB_OUTPUT"', '>>$GITHUB_OUTPUT', 'SC2086'],
  ['a label that no runner has', own('ci'), 'runs-on: ubuntu-24.04', 'runs-on: ubuntu-20.04', '"ubuntu-20.04"'],
  ['needs that go round', own('deliver'), 'needs: select', 'needs: health', 'cyclic dependencies in "needs"'],
])('actionlint: %s', async (_, path, from, to, said) => {
  const { result, below = [] } = await actionlintIsClean(withMistake(path, from, to))
  expect([result, below.join('\n')]).toEqual(['failed', expect.stringContaining(said)])
})

test('actionlint: an exception that nothing needs', async () => {
  const texts = workflowTexts().filter(({ path }) => path === own('ci'))
  const { result, below = [] } = await actionlintIsClean(texts)
  expect([result, below[0]]).toEqual(['failed', expect.stringMatching(/ is not needed any more: take it out$/)])
})

test.each([
  ['a permission without its reason', own('deliver'), / # assume the AWS role/, ''],
  ['a tag', own('deliver'), /actions\/checkout@.*/, 'actions/checkout@v7'],
  ['an exception without a reason', own('pipeline'), /(zizmor: ignore\[[\w-]+\]).*/, '$1'],
  ['an exception that nothing needs', caller('drill'), 'on:\n', 'on: # zizmor: ignore[artipacked] no reason at all\n'],
])('zizmor: %s', async (_, path, from, to) => {
  const { result, below = [] } = await zizmorIsClean(withMistake(path, from, to))
  expect([result, below.join('\n')]).toEqual(['failed', expect.stringContaining(path)])
})
