import { expect, test } from 'vitest'
import { runAction } from '../support/runner/run-action.ts'
import { makeStackWorld } from '../support/terraform/stack-world.ts'
import { startStateServer } from '../support/terraform/state-server.ts'

const directory = 'actions/terraform-apply'

const shop = (backend: string, size = 2) => `terraform {
  ${backend}
}
resource "terraform_data" "network" { input = "net" }
resource "terraform_data" "node" {
  count = ${size}
  input = "\${terraform_data.network.output}-\${count.index}"
}
output "nodes" { value = terraform_data.node[*].output }
output "password" {
  value     = "hunter2hunter2"
  sensitive = true
}
`

test('applies the sealed plan, has nothing to do the second time, and destroys only when it is confirmed', async () => {
  const server = await startStateServer()
  await using world = await makeStackWorld(shop(server.backend))
  const apply = (inputs: Record<string, string>) =>
    runAction({ directory, inputs: { ...world.inputs, ...inputs }, workspace: world.workspace })

  const approved = await world.plan()
  const first = await apply(approved)
  expect(first).toMatchObject({
    outcome: 'success',
    outputs: { outcome: 'applied', reason: '', created: '3', updated: '0', destroyed: '0', 'errored-state': '' },
    post: { outcome: 'success' },
    leftovers: { processes: [], files: [] },
  })
  expect(JSON.parse(first.outputs.outputs ?? '')).toEqual({ nodes: ['net-0', 'net-1'] })
  expect(first.log).toContain('3 of 3 terraform_data.node')
  expect(first.summary).toMatch(/`applied` `shop`: 3 created, 0 updated, 0 destroyed\./)
  expect(JSON.stringify(first)).not.toContain('hunter2')
  expect(server.lock()).toBeUndefined()

  const second = await apply(approved)
  expect(second.outputs).toMatchObject({ outcome: 'nothing-to-do', outputs: '{"nodes":["net-0","net-1"]}' })

  const destroy = await world.plan('destroy')
  const refused = await apply(destroy)
  expect(refused.outputs).toMatchObject({ outcome: 'failed', reason: 'invalid-input' })
  expect(refused.annotations).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/^confirm: should be the stack's name, "shop"/) }),
  ])
  expect(server.state()?.resources).toHaveLength(2)
  const destroyed = await apply({ ...destroy, confirm: 'shop' })
  expect(destroyed.outputs).toMatchObject({ outcome: 'applied', destroyed: '3' })
  expect(server.state()?.resources).toEqual([])
  await server.stop()
})

test('by the fingerprint alone: what was planned elsewhere is planned here, and applied only if it means the same', async () => {
  const server = await startStateServer()
  await using world = await makeStackWorld(shop(server.backend))
  const apply = (fingerprint: string) =>
    runAction({ directory, inputs: { ...world.inputs, fingerprint }, workspace: world.workspace })
  const { fingerprint } = await world.plan()
  await world.write(shop(server.backend, 3))
  const stale = await apply(fingerprint)
  expect(stale).toMatchObject({ outcome: 'failure', outputs: { outcome: 'stale', reason: 'conflict', created: '0' } })
  expect(server.state()?.resources ?? []).toEqual([])
  await world.write(shop(server.backend))
  expect((await apply(fingerprint)).outputs).toMatchObject({ outcome: 'applied', created: '3' })
  await server.stop()
})

test('a lock that another holds is told, and is not touched', async () => {
  const server = await startStateServer()
  await using world = await makeStackWorld(shop(server.backend))
  const approved = await world.plan()
  const lock = {
    ID: 'a-b-c',
    Who: 'someone@elsewhere',
    Operation: 'OperationTypeApply',
    Created: '2026-01-02T03:04:05Z',
  }
  server.holdLock(lock)
  const run = await runAction({
    directory,
    inputs: { ...world.inputs, ...approved },
    workspace: world.workspace,
  })
  expect(run.outputs).toMatchObject({ outcome: 'locked', reason: 'conflict' })
  expect(run.summary).toContain('terraform force-unlock a-b-c')
  expect(server.lock()).toEqual(lock)
  await server.stop()
})
