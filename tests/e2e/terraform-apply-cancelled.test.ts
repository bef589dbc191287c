import { expect, test } from 'vitest'
import { runAction } from '../support/runner/run-action.ts'
import { makeStackWorld } from '../support/terraform/stack-world.ts'
import { startStateServer } from '../support/terraform/state-server.ts'

const directory = 'actions/terraform-apply'
const size = 400

/** Many small ones: what matters is that the signal comes in the middle of it. */
const source = (backend: string) => `terraform {
  ${backend}
}
resource "terraform_data" "one" {
  count = ${size}
  input = count.index
}
`

test.each([
  { name: 'as soon as Terraform begins', line: /^(?:##\[group\])?apply/, begins: true },
  { name: 'after the first resources', line: new RegExp(`^20 of ${size} `) },
  { name: 'so, the state being slow to store', line: new RegExp(`^20 of ${size} `), slow: true },
])('cancelled $name: the state holds all that was made, the lock is free, the next run ends the work', async (when) => {
  const server = await startStateServer()
  await using world = await makeStackWorld(source(server.backend))
  const approved = await world.plan()
  const inputs = { ...world.inputs, ...approved }
  if (when.slow) server.delayWrites(13_000)
  const cancelled = await runAction({
    directory,
    inputs,
    workspace: world.workspace,
    cancelWhen: { line: when.line },
  })
  expect(cancelled).toMatchObject({
    outcome: 'cancelled',
    signals: ['SIGINT'],
    outputs: { reason: 'cancelled' },
    post: { outcome: 'success' },
    leftovers: { processes: [], files: [] },
  })
  const made = server.state()?.resources[0]?.instances.length ?? 0
  if (!when.slow && !when.begins) {
    expect(cancelled.outputs).toMatchObject({ outcome: 'interrupted', created: String(made) })
  }
  expect(made).toBeLessThan(size)
  expect(server.lock()).toBeUndefined()

  server.delayWrites(0)
  const resumed = await runAction({ directory, inputs: { ...inputs, accept: 'subset' }, workspace: world.workspace })
  expect(resumed.outputs).toMatchObject({ outcome: 'applied', created: String(size - made), destroyed: '0' })
  expect(server.state()?.resources[0]?.instances).toHaveLength(size)
  const again = await runAction({ directory, inputs, workspace: world.workspace })
  expect(again.outputs).toMatchObject({ outcome: 'nothing-to-do' })
  await server.stop()
})
