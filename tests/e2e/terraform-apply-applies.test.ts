import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startThreads } from '../support/github-threads/threads.ts'
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

const slow = `resource "terraform_data" "slow" {
  provisioner "local-exec" {
    command = "sleep 300"
  }
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
  expect(first.summary).toMatch(/`applied` `shop`: 3 created, 0 updated, 0 destroyed\n/)
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

test('a lock that another holds is told, with who, since when, and the runs that may be the one, and is not touched', async () => {
  await using world = await makeStackWorld(slow)
  await using threads = await startThreads({ repository: 'acme/quote', token: 'github-token' })
  const approved = await world.plan()
  const infra = join(world.workspace, 'infra')
  const lockFile = join(infra, '.terraform.tfstate.lock.info')
  const env = { ...process.env, TF_CLI_CONFIG_FILE: '' }
  await promisify(execFile)('terraform', ['init'], { cwd: infra, env })
  const holder = spawn('terraform', ['apply', '-auto-approve'], { cwd: infra, env, stdio: 'ignore', detached: true })
  const ended = once(holder, 'close')
  const apply = () =>
    runAction({
      directory,
      inputs: { ...world.inputs, ...approved },
      workspace: world.workspace,
      github: { api_url: threads.env.GITHUB_API_URL },
      githubToken: 'github-token',
    })
  try {
    while (!existsSync(lockFile)) await setTimeout(50)
    const left = await apply()
    expect(left.outputs).toMatchObject({ outcome: 'locked', reason: 'conflict', created: '0' })
    expect(left.summary).toMatch(/locked by `[^`]+@[^`]+` for apply, since \d{4}-[^.]+/)
    expect(left.summary).toContain('No other run of this repository that began before then is going on any more')

    const began = {
      name: 'infrastructure',
      run_number: 41,
      run_started_at: new Date(Date.now() - 600_000).toISOString(),
    }
    threads.runs.push({ ...began, html_url: 'https://github.example/runs/41' })
    const held = await apply()
    expect(held.annotations).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('infrastructure #41 (https://github.example/runs/41). Wait for it'),
      }),
    ])
    expect(existsSync(lockFile)).toBe(true)
  } finally {
    // With the provisioner's child.
    if (holder.pid !== undefined) process.kill(-holder.pid, 'SIGKILL')
    await ended
  }
})
