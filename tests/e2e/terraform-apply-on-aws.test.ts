import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { findMoto } from '../support/moto/find-moto.ts'
import { runAction } from '../support/runner/run-action.ts'
import { startSts } from '../support/sts/sts.ts'
import { isClusterMade, resources, startAwsStack, whenAsked } from '../support/terraform/aws-stack.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())
const directory = 'actions/terraform-apply'

/** Most of their time they wait for a cluster. */
const sideBySide = { concurrent: true, timeout: 600_000 }

test.runIf(runs)(
  'cancelled while a cluster is being made: the next run waits until it is, keeps it, and ends the work',
  sideBySide,
  async () => {
    await using stack = await startAwsStack({ activeAfterMilliseconds: 20_000 })
    const { aws, world, env } = stack
    const approved = await world.plan()
    const cancel = new AbortController()
    whenAsked(aws, isClusterMade).then(() => setTimeout(() => cancel.abort(), 1_000))
    const step = { directory, workspace: world.workspace, env }
    const inputs = { ...world.inputs, ...approved }
    const cancelled = await runAction({ ...step, inputs, cancelWhen: { signal: cancel.signal } })
    expect(cancelled).toMatchObject({
      outcome: 'cancelled',
      outputs: { outcome: 'interrupted', reason: 'cancelled' },
      post: { outcome: 'success' },
      leftovers: { processes: [], files: [] },
    })
    expect(cancelled.summary).toContain('aws_eks_cluster.this')

    const resumed = await runAction({ ...step, inputs: { ...inputs, accept: 'subset' } })
    expect(resumed.outputs).toMatchObject({ outcome: 'applied', destroyed: '0', outputs: '{"cluster":"shop"}' })
    expect(aws.requests.filter(isClusterMade)).toHaveLength(1)
    expect(Number(cancelled.outputs.created) + Number(resumed.outputs.created) + 1).toBe(resources)
  },
)

test.runIf(runs)('credentials that end in mid-apply are renewed, with new tokens of GitHub’s', sideBySide, async () => {
  const applyRole = 'arn:aws:iam::123456789012:role/apply'
  await using stack = await startAwsStack({ activeAfterMilliseconds: 25_000, applyRole })
  const { aws, world, env } = stack
  const approved = await world.plan()
  aws.sessionsLast(10_000)
  const sts = await startSts({
    trust: { roleArn: applyRole, subject: 'repo:acme/quote:environment:shop' },
    tokenSeconds: 20,
  })
  const run = await runAction({
    directory,
    workspace: world.workspace,
    // The backend `s3` asks for STS by this name alone.
    env: { ...env, AWS_ENDPOINT_URL_STS: aws.url },
    inputs: { ...world.inputs, ...approved },
    idToken: sts.idToken,
  })
  await sts.stop()
  expect(run.outputs).toMatchObject({ outcome: 'applied', created: String(resources) })
  expect(aws.assumed.every(({ roleArn, status }) => roleArn === applyRole && status === 200)).toBe(true)
  expect(aws.assumed.length).toBeGreaterThan(3)
  expect(new Set(aws.assumed.map(({ token }) => token)).size).toBeGreaterThan(2)
  expect(run.leftovers).toEqual({ processes: [], files: [] })
})

test.runIf(runs).each([
  { what: 'a session that has ended before the state was stored', fault: 'expired' as const, status: 400 },
  { what: 'a bucket that takes no writes for a while', fault: 'denied' as const, methods: ['PUT'], status: 403 },
])('$what: nothing is lost, and the lock does not stay', sideBySide, async ({ fault, methods, status }) => {
  await using stack = await startAwsStack({ activeAfterMilliseconds: 3_000 })
  const { aws, world, env } = stack
  const approved = await world.plan()
  whenAsked(aws, isClusterMade).then(async () => {
    const end = aws.fault(fault, { service: 's3', ...(methods === undefined ? {} : { methods }) })
    await whenAsked(aws, (seen) => seen.service === 's3' && seen.status === status)
    // Terraform tries on for a while, and says then what it could not do.
    await sleep(4_000)
    end()
  })
  const inputs = { ...world.inputs, ...approved }
  const step = { directory, workspace: world.workspace, env, inputs }
  const failed = await runAction(step)
  expect(failed.outputs).toMatchObject({ outcome: 'failed', created: String(resources), 'errored-state': '' })
  const again = await runAction(step)
  expect(again.outputs).toMatchObject({ outcome: 'nothing-to-do', outputs: '{"cluster":"shop"}' })
})
