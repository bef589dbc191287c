import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import type { Fault, Where } from '../support/ecr/faults.ts'
import { packLayer, writeOciLayout } from '../support/oci-layout.ts'
import { runAction } from '../support/runner/run-action.ts'

const repository = 'shop/quote'
const config = { User: '1:1', Env: [], Entrypoint: ['a'], WorkingDir: '/', ExposedPorts: {} }

const open = async () => {
  const checkout = await makeCheckout({ 'README.md': '' })
  const layers = [packLayer([{ path: 'a', mode: 0o755, content: randomBytes(12_000_000) }])]
  const content = { architecture: 'amd64', config, layers }
  const { digest } = await writeOciLayout(join(checkout.directory, 'image'), content)
  const ecr = await startEcr({ repositories: [{ name: repository, immutable: true }] })
  const push = () =>
    runAction({
      directory: 'actions/ecr-build-push',
      inputs: { repository, 'oci-layout': 'image' },
      env: ecr.env,
      workspace: checkout.directory,
    })
  const dispose = async () => {
    await ecr.stop()
    await checkout[Symbol.asyncDispose]()
  }
  return { ecr, digest, push, [Symbol.asyncDispose]: dispose }
}

test.each<{ fault: Fault; where: Where }>([
  { fault: { kind: 'reset' }, where: { operation: 'CompleteLayerUpload' } },
  { fault: { kind: 'refusal', type: 'AccessDeniedException' }, where: { operation: 'GetAuthorizationToken' } },
  { fault: { kind: 'throttled', retryAfterSeconds: 1 }, where: { operation: 'PutImage', times: 2 } },
  { fault: { kind: 'forget-uploads' }, where: { operation: 'CompleteLayerUpload' } },
])('$fault.kind at $where.operation: the push is built all the same', async ({ fault, where }) => {
  await using world = await open()
  world.ecr.fault(fault, where)
  const run = await world.push()
  expect(run.outputs).toMatchObject({ outcome: 'built', digest: world.digest })
  expect(run.annotations).toEqual([])
})

test('a quota that is used up is one error at once, and the next run sends what is missing alone', async () => {
  await using world = await open()
  const { ecr, push, digest } = world
  ecr.fault(
    { kind: 'refusal', type: 'LimitExceededException', message: 'The limit is reached' },
    { operation: 'PutImage' },
  )
  const refused = await push()
  expect(refused.outputs).toMatchObject({ outcome: 'failed', reason: 'rejected' })
  expect(refused.annotations).toEqual([
    expect.objectContaining({ kind: 'error', message: expect.stringContaining('lifecycle policy') }),
  ])
  const sent = () => ecr.requests.filter(({ operation }) => operation === 'InitiateLayerUpload').length
  const before = sent()
  expect(before).toBeGreaterThan(0)
  expect((await push()).outputs).toMatchObject({ outcome: 'built', digest })
  expect(sent()).toBe(before)
})

test('eight jobs push the same layout at once and report one digest', async () => {
  await using world = await open()
  const runs = await Promise.all(Array.from({ length: 8 }, world.push))
  expect(new Set(runs.map(({ outputs }) => outputs.digest))).toEqual(new Set([world.digest]))
})
