import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkOutCaller } from '../support/act/caller-checkout.ts'
import { pushEvent } from '../support/act/event.ts'
import { runWorkflow, type WorkflowOptions } from '../support/act/run-workflow.ts'
import { openToolkit } from '../support/act/toolkit.ts'
import { startGitServer } from '../support/git-server/git-server.ts'

const before = {
  '.github/workflows/harness.yml': await readFile(join(import.meta.dirname, 'callers/harness.yml'), 'utf8'),
  'services.yaml':
    'services:\n  - { name: ad, context: ad }\n  - { name: cart, context: cart }\n  - { name: quote, context: quote }\n',
  ...Object.fromEntries(['ad', 'cart', 'quote'].map((name) => [`${name}/Dockerfile`, 'FROM scratch\nCOPY . /\n'])),
}

type Given = Pick<WorkflowOptions, 'vars'>

const runHarness = async ({ vars = {} }: Given) => {
  const server = await startGitServer({ token: 'token' })
  try {
    const repository = await server.createRepository('acme/shop', before)
    const base = await repository.head()
    const commit = await repository.commit({ 'ad/file': 'new', 'quote/file': 'new' })
    await using toolkit = await openToolkit()
    await using checkout = await checkOutCaller({ repository, url: `${server.url}/acme/shop`, depth: 2 })
    const run = await runWorkflow({
      toolkit,
      directory: checkout.directory,
      repository: 'acme/shop',
      workflow: '.github/workflows/harness.yml',
      event: pushEvent('acme/shop', { before: base, after: commit }),
      secrets: { MANIFESTS_TOKEN: 'seventeen letters' },
      vars: { AWS_REGION: 'eu-west-1', ...vars },
      machine: { MACHINE: 'set on the machine' },
      attempt: 2,
    })
    return { run, commit }
  } finally {
    await server.stop()
  }
}

describe('a workflow under act', () => {
  test('runs the bundles on the commit, and tells what each job did', async () => {
    const { run, commit } = await runHarness({})
    expect(run.result, run.log).toBe('success')
    expect(run.jobs.map(({ name, id, matrix, result }) => [name, id, matrix.name, result]).toSorted()).toEqual([
      ['harness/fetch', 'fetch', undefined, 'success'],
      ['harness/keep', 'keep', undefined, 'success'],
      ['harness/look at ad', 'look', 'ad', 'success'],
      ['harness/look at quote', 'look', 'quote', 'success'],
      ['harness/select', 'select', undefined, 'success'],
    ])
    expect(run.job('fetch')?.log).toBe('kept by attempt 2\n')
    expect(run.job('select')?.outputs.select).toMatchObject({ outcome: 'selected', count: '2' })
    expect(run.job('look')?.outputs.look).toEqual({
      here: `acme/shop main ${commit} 2 eu-west-1 set on the machine`,
    })
    expect(run.job('look')?.log).toBe('the token has 17 characters: ***\n')
    const looked = run.jobs.filter(({ id }) => id === 'look')
    expect(looked.flatMap(({ summaries }) => summaries)).toEqual(['## ad\n', '## quote\n'])
    expect(run.job('after')).toBeUndefined()
  })

  test('fails where a leg fails, and its other legs and what waits for that still run', async () => {
    const { run } = await runHarness({ vars: { FAILS: 'ad' } })
    expect(run.result, run.log).toBe('failure')
    expect(run.jobs.map(({ name, result, errors }) => [name, result, errors]).toSorted()).toEqual([
      ['harness/after', 'success', []],
      ['harness/fetch', 'success', []],
      ['harness/keep', 'success', []],
      ['harness/look at ad', 'failure', ['exit status 1']],
      ['harness/look at quote', 'success', []],
      ['harness/select', 'success', []],
    ])
  })
})
