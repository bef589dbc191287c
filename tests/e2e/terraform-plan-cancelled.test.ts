import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { listenHere } from '../support/listen-here.ts'
import { runAction } from '../support/runner/run-action.ts'
import { makeStackWorld } from '../support/terraform/stack-world.ts'
import { startStateServer } from '../support/terraform/state-server.ts'

const emptyState = JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'x', outputs: {} })

/** The state of another stack, which a plan reads while it holds its own lock. */
const startSlowState = async () => {
  const asked = new AbortController()
  let delayMilliseconds = 0
  const server = createServer(async (_request, response) => {
    asked.abort()
    await sleep(delayMilliseconds)
    response.end(emptyState)
  })
  const { url, stop } = await listenHere(server)
  return {
    url: `${url}/other`,
    asked: asked.signal,
    delay: (milliseconds: number) => {
      delayMilliseconds = milliseconds
    },
    stop,
  }
}

const source = (backend: string, url: string) => `terraform {
  ${backend}
}
data "terraform_remote_state" "network" {
  backend = "http"
  config  = { address = "${url}" }
}
resource "terraform_data" "one" { input = data.terraform_remote_state.network.outputs }
`

test.each([
  { name: 'ends within the time of its step', milliseconds: 1_500 },
  { name: 'takes longer than the runner gives the step', milliseconds: 13_000 },
])(
  'a plan that is cancelled and $name: the lock is free, nothing is left, the next one is made',
  async ({ milliseconds }) => {
    const [server, network] = [await startStateServer(), await startSlowState()]
    await using world = await makeStackWorld(source(server.backend, network.url))
    const plan = { directory: 'actions/terraform-plan', inputs: world.inputs, workspace: world.workspace }
    network.delay(milliseconds)
    const held: unknown[] = []
    network.asked.addEventListener('abort', () => held.push(server.lock()))
    const cancelled = await runAction({ ...plan, cancelWhen: { signal: network.asked } })
    expect(cancelled).toMatchObject({
      outcome: 'cancelled',
      signals: ['SIGINT'],
      outputs: { outcome: 'cancelled', reason: 'cancelled' },
      post: { outcome: 'success' },
      leftovers: { processes: [], files: [] },
    })
    expect(cancelled.outputs.fingerprint ?? '').toBe('')
    expect(held).toEqual([expect.objectContaining({ Who: expect.stringContaining('@') })])
    expect(server.lock()).toBeUndefined()
    expect(server.state()?.resources ?? []).toEqual([])

    network.delay(0)
    const planned = await runAction(plan)
    expect(planned.outputs).toMatchObject({ outcome: 'changes', create: '1' })
    await Promise.all([server.stop(), network.stop()])
  },
)
