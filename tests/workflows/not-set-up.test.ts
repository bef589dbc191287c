import { expect, test } from 'vitest'
import { checkOutCaller } from '../support/act/caller-checkout.ts'
import { dispatchEvent, type Event, pushEvent } from '../support/act/event.ts'
import { runWorkflow } from '../support/act/run-workflow.ts'
import { openToolkit } from '../support/act/toolkit.ts'
import { startGitServer } from '../support/git-server/git-server.ts'
import { readOwnWorkflow } from './own-workflow.ts'

const push = pushEvent('acme/slipway', { before: '0'.repeat(40), after: '0'.repeat(40) })
const plan = dispatchEvent('acme/slipway', { operation: 'plan', stack: 'foundation', confirm: '' })
const nothingDelivered =
  'Nothing is delivered; the variables AWS_REGION and AWS_PUSH_ROLE of this repository are not both set.\n'

test.each<{ name: string; event: Event; vars: Record<string, string>; said: string }>([
  { name: 'pipeline', event: push, vars: {}, said: nothingDelivered },
  { name: 'pipeline', event: push, vars: { AWS_REGION: 'eu-west-1' }, said: nothingDelivered },
  {
    name: 'platform',
    event: plan,
    vars: {},
    said: 'Nothing is planned; the variable AWS_REGION of this repository is not set.\n',
  },
])('$name is green with one line where the repository has the variables $vars', async ({ name, event, vars, said }) => {
  const workflow = `.github/workflows/${name}.yml`
  const server = await startGitServer({ token: 'token' })
  try {
    const repository = await server.createRepository('acme/slipway', { [workflow]: await readOwnWorkflow(workflow) })
    await using toolkit = await openToolkit()
    await using checkout = await checkOutCaller({ repository, url: `${server.url}/acme/slipway` })
    const { directory } = checkout
    const run = await runWorkflow({ toolkit, directory, repository: 'acme/slipway', workflow, event, vars })
    expect({ result: run.result, said: run.jobs.map(({ id, log }) => [id, log]) }, run.log).toEqual({
      result: 'success',
      said: [['not-set-up', said]],
    })
  } finally {
    await server.stop()
  }
})
