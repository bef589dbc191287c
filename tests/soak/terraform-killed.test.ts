import { expect, test } from 'vitest'
import { runAction } from '../support/runner/run-action.ts'
import { makeStackWorld } from '../support/terraform/stack-world.ts'
import { startStateServer } from '../support/terraform/state-server.ts'

const size = 400
const source = (backend: string) => `terraform {
  ${backend}
}
resource "terraform_data" "one" {
  count = ${size}
  input = count.index
}
`

const moments = 50
const directory = 'actions/terraform-apply'

/**
 * The ordinary tests take three moments that they choose; here they come as they come, some before Terraform has begun,
 * some while it stores the state, which takes up to twelve seconds: longer than the runner's whole ladder.
 */
test.each(Array.from({ length: moments }, (_, index) => ({ index })))(
  'cancelled at a moment, $index: the state holds what was made, the lock is free, the rest can be applied',
  async ({ index }) => {
    const server = await startStateServer()
    await using world = await makeStackWorld(source(server.backend))
    const approved = await world.plan()
    server.delayWrites((index % 4) * 4_000)
    const milliseconds = Math.floor(Math.random() * 5_000)
    const step = { directory, workspace: world.workspace }
    const inputs = { ...world.inputs, ...approved }
    const run = await runAction({ ...step, inputs, cancelWhen: { milliseconds } })
    const told = { index, milliseconds, first: run.outputs.outcome }
    expect({ ...told, lock: server.lock(), ...run.leftovers }).toEqual({
      ...told,
      lock: undefined,
      processes: [],
      files: [],
    })
    const made = server.state()?.resources[0]?.instances.length ?? 0
    if (run.outputs.outcome === 'interrupted' && index % 4 === 0) expect(run.outputs.created).toBe(String(made))
    server.delayWrites(0)
    const resumed = await runAction({ ...step, inputs: { ...inputs, accept: 'subset' } })
    const left = size - made
    expect({ ...told, ...resumed.outputs }).toMatchObject({ ...told, created: String(left), destroyed: '0' })
    expect(server.state()?.resources[0]?.instances).toHaveLength(size)
    await server.stop()
  },
)
