import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startThreads, type ThreadsServer } from '../support/github-threads/threads.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'

const directory = 'actions/terraform-plan'
const repository = 'shop/infrastructure'
const pull = { name: 'pull_request', payload: { pull_request: { number: 7, base: { sha: 'a'.repeat(40) } } } }
const sealKey = 'a long and random passphrase'

const main = `
variable "password" {
  type      = string
  sensitive = true
}
variable "size" {
  default = 1
}
resource "terraform_data" "database" {
  input = { password = var.password, size = var.size }
}
resource "terraform_data" "node" {
  count            = 2
  triggers_replace = var.size
}
output "password" {
  value     = var.password
  sensitive = true
}
`

type World = {
  workspace: string
  threads: ThreadsServer
  write: (path: string, text: string) => Promise<void>
  plan: (inputs?: Record<string, string>, env?: Record<string, string>) => Promise<Run>
  terraform: (...args: string[]) => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

const openWorld = async (files: Record<string, string> = { 'stack/main.tf': main }): Promise<World> => {
  const workspace = await mkdtemp(join(tmpdir(), 'plan-world-'))
  const threads = await startThreads({ repository, token: 'github-token' })
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  await write('stacks.yaml', 'stacks:\n  - name: demo\n    directory: stack\n    environment: Demo\n')
  for (const [path, text] of Object.entries(files)) await write(path, text)
  const variables = { TF_VAR_password: 'hunter2-hunter2' }
  return {
    workspace,
    threads,
    write,
    plan: (inputs = {}, env = {}) =>
      runAction({
        directory,
        inputs: { stack: 'demo', 'seal-key': sealKey, ...inputs },
        env: { ...variables, ...env },
        workspace,
        event: pull,
        github: { repository, api_url: threads.env.GITHUB_API_URL },
        githubToken: 'github-token',
        secrets: [sealKey],
      }),
    terraform: async (...args) => {
      const env = { ...process.env, ...variables, TF_CLI_CONFIG_FILE: '' }
      const child = spawn('terraform', args, { cwd: join(workspace, 'stack'), env, stdio: 'ignore' })
      const [code] = await once(child, 'close')
      expect(code, `terraform ${args.join(' ')}`).toBe(0)
    },
    [Symbol.asyncDispose]: async () => {
      await threads.stop()
      await rm(workspace, { recursive: true, force: true })
    },
  }
}

const seenIn = ({ log, summary, outputs }: Run, { comments }: ThreadsServer): string =>
  [log, summary, JSON.stringify(outputs), ...comments.map(({ body }) => body)].join('\n')

describe('a plan', () => {
  test('is told in the summary and in one comment, its secrets hidden, and is the same plan when made again', async () => {
    await using world = await openWorld()
    const { threads } = world
    const first = await world.plan()
    expect(first.outcome, first.log).toBe('success')
    expect(first.outputs).toMatchObject({
      outcome: 'changes',
      reason: '',
      create: '3',
      destroy: '0',
      environment: 'Demo',
    })
    expect(first.outputs.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(first.outputs.plan).toMatch(/demo\.normal\.plan$/)
    expect(first.leftovers.files.map(({ path }) => path)).toEqual([expect.stringMatching(/demo\.normal\.plan$/)])
    expect(first.summary).toContain('terraform_data.database')
    expect(first.summary).toContain('(sensitive)')

    const again = await world.plan()
    expect(again.outputs.fingerprint).toBe(first.outputs.fingerprint)
    expect(threads.comments).toHaveLength(1)
    const text = threads.comments[0]?.body

    const other = await world.plan({}, { TF_VAR_password: 'another-secret' })
    expect(other.outputs.fingerprint).not.toBe(first.outputs.fingerprint)
    expect(threads.comments).toHaveLength(1)
    const withoutFingerprint = (body = ''): string => body.replaceAll(/[0-9a-f]{64}/g, '')
    expect(withoutFingerprint(threads.comments[0]?.body)).toBe(withoutFingerprint(text))

    for (const run of [first, again, other]) {
      expect(seenIn(run, threads)).not.toMatch(/hunter2|another-secret|random passphrase/)
    }
  })

  test('that would destroy too much, or what is protected, is blocked and not sealed', async () => {
    await using world = await openWorld()
    await world.terraform('init')
    await world.terraform('apply', '-auto-approve')
    await world.write('stack/terraform.tfvars', 'size = 2\n')

    const allowed = await world.plan({ 'max-destroy': '2' })
    expect(allowed.outputs).toMatchObject({ outcome: 'changes', replace: '2', update: '1' })
    expect(allowed.summary).toMatch(
      /Destroyed or replaced \(2\)[\s\S]*forced by `triggers_replace`[\s\S]*Updated in place/,
    )

    const tooMany = await world.plan({ 'max-destroy': '1' })
    expect(tooMany.outcome).toBe('failure')
    expect(tooMany.outputs).toMatchObject({ outcome: 'blocked', reason: 'rejected', plan: '' })
    expect(tooMany.leftovers.files).toEqual([])
    expect(tooMany.summary).toContain('2 would be destroyed or replaced, and max-destroy is 1')

    const guarded = await world.plan({ protect: 'terraform_data.node[1]' })
    expect(guarded.outputs.outcome).toBe('blocked')
    expect(guarded.log).toContain('replace of `terraform_data.node[1]`, which `terraform_data.node[1]` protects')
    expect(world.threads.comments[0]?.body).toContain('which `terraform_data.node[1]` protects')

    const destroy = await world.plan({ mode: 'destroy', 'max-destroy': '0' })
    expect(destroy.outputs).toMatchObject({ outcome: 'changes', destroy: '3' })
    const guardedDestroy = await world.plan({ mode: 'destroy', protect: 'terraform_data.database' })
    expect(guardedDestroy.outputs.outcome).toBe('blocked')
  })

  test('of what is there already has nothing to apply', async () => {
    await using world = await openWorld()
    await world.terraform('init')
    await world.terraform('apply', '-auto-approve')
    const run = await world.plan()
    expect(run.outcome, run.log).toBe('success')
    expect(run.outputs).toMatchObject({ outcome: 'no-changes', plan: '', create: '0', destroy: '0' })
  })

  test('is not made while another holds the lock, and it is told who, and which runs may be the one', async () => {
    const slow = 'resource "terraform_data" "slow" {\n  provisioner "local-exec" {\n    command = "sleep 60"\n  }\n}\n'
    await using world = await openWorld({ 'stack/main.tf': slow })
    await world.terraform('init')
    const env = { ...process.env, TF_CLI_CONFIG_FILE: '' }
    const holder = spawn('terraform', ['apply', '-auto-approve'], {
      cwd: join(world.workspace, 'stack'),
      env,
      stdio: 'ignore',
      detached: true,
    })
    const ended = once(holder, 'close')
    try {
      while (!existsSync(join(world.workspace, 'stack/.terraform.tfstate.lock.info'))) await setTimeout(50)
      const left = await world.plan({ 'lock-timeout': '0s' })
      expect(left.outputs).toMatchObject({ outcome: 'locked', reason: 'conflict', plan: '' })
      expect(left.summary).toMatch(/locked by `[^`]+@[^`]+` for apply, since \d{4}-[^.]+/)
      expect(left.summary).toContain('No other run of this repository that began before then is going on any more')

      world.threads.runs.push({
        name: 'infrastructure',
        run_number: 41,
        run_started_at: new Date(Date.now() - 600_000).toISOString(),
        html_url: 'https://github.example/runs/41',
      })
      const held = await world.plan({ 'lock-timeout': '0s' })
      expect(held.log).toContain(
        'Still going on since before then: infrastructure #41 (https://github.example/runs/41)',
      )
    } finally {
      // With the provisioner's child.
      if (holder.pid !== undefined) process.kill(-holder.pid, 'SIGKILL')
      await ended
    }
  })

  test('of a configuration that is not valid fails with what Terraform says', async () => {
    await using world = await openWorld({ 'stack/main.tf': 'resource "terraform_data" "a" {\n  nonsense = 1\n}\n' })
    const run = await world.plan()
    expect(run.outcome).toBe('failure')
    expect(run.outputs.outcome).toBe('failed')
    expect(run.log).toContain('main.tf:2')
  })
})
