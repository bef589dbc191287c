import { expect, test } from 'vitest'
import { checkOutServices } from '../support/catalog-checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { runAction } from '../support/runner/run-action.ts'
import { spyOnGit } from '../support/spy-git.ts'

test('1,000 services cost two git processes and a question to ECR each, and fit through outputs and inputs', async () => {
  await using checkout = await checkOutServices(1000)
  await using git = await spyOnGit()
  const names = checkout.git('ls-tree', '--name-only', 'HEAD:services').trim().split('\n')
  const ecr = await startEcr({ repositories: names.map((name) => ({ name })) })
  const run = (inputs: Record<string, string>) =>
    runAction({
      directory: 'actions/select-services',
      inputs,
      env: { ...ecr.env, PATH: `${git.folder}:${process.env.PATH}` },
      workspace: checkout.directory,
    })

  const started = performance.now()
  const first = await run({})
  const seconds = (performance.now() - started) / 1000
  expect(first.outputs).toMatchObject({ outcome: 'selected', count: '256', deferred: '744' })
  const calls = await git.calls()
  expect(calls.map((call) => /ls-tree|status/.exec(call)?.[0]).toSorted()).toEqual(['ls-tree', 'status'])
  expect(ecr.operations).toEqual(Array.from({ length: 1000 }, () => 'BatchGetImage'))
  expect(seconds).toBeLessThan(60)

  const selection = first.outputs.selection ?? ''
  expect(selection.length).toBeLessThan(128 * 1024)
  const again = await run({ selection })
  expect(again.outputs.matrix).toBe(first.outputs.matrix)
  expect(await git.calls()).toHaveLength(2)
  await ecr.stop()
})
