import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { findProgram } from '../../outside/find-program.ts'
import { createProcesses } from '../../outside/process.ts'
import type { TerraformSettings } from './child.ts'
import { openTerraform, type Terraform } from './cli.ts'

/** The real Terraform, on resources of the provider that is built into it: no network, no cloud, local state. */

vi.setConfig({ testTimeout: 60_000 })

const root = await mkdtemp(join(tmpdir(), 'terraform-cli-'))
afterAll(() => rm(root, { recursive: true, force: true }))

type World = { terraform: Terraform; directory: string; temporaryDirectory: string; said: string[] }

const open = async (source: string, more: Partial<TerraformSettings> = {}): Promise<World> => {
  const workspace = await mkdtemp(join(root, 'work-'))
  const [directory, temporaryDirectory] = [join(workspace, 'stack'), join(workspace, 'temp')]
  for (const folder of [directory, temporaryDirectory]) await mkdir(folder)
  await writeFile(join(directory, 'main.tf'), source)
  await writeFile(join(workspace, 'five.tfvars'), 'size = 5\n')
  const said: string[] = []
  const signal = more.signal ?? new AbortController().signal
  const terraform = await openTerraform({
    program: 'terraform',
    workspace,
    stack: { directory: 'stack', varFiles: [], backendConfig: {} },
    env: {},
    pluginCacheDirectory: undefined,
    temporaryDirectory,
    lockTimeoutMilliseconds: 0,
    processes: createProcesses({ signal, fence: (work) => work() }),
    // On a loaded machine a resource takes a second, and its line says so.
    progress: {
      say: (line) => said.push(line.replace(/ after [\d.hms]+$/, '')),
      warn: (line) => said.push(line),
      phase: (_name, work) => work(),
    },
    ...more,
    signal,
  })
  return { terraform, directory, temporaryDirectory, said }
}

const sized = `variable "size" { default = 2 }
resource "terraform_data" "one" { input = var.size }
resource "terraform_data" "two" {
  input = terraform_data.one.output
}
output "size" { value = terraform_data.two.output }
output "secret" {
  value     = "hidden"
  sensitive = true
}
`
const out = 'plan.tfplan'
const wish = { out, mode: 'normal', lock: true } as const

test('plans, applies, and finds nothing more to do', async () => {
  const { terraform, temporaryDirectory, said } = await open(sized)
  expect(terraform).toMatchObject({ product: 'Terraform', version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
  await terraform.init()
  expect(await terraform.validate()).toEqual([])
  expect(await terraform.plan(wish)).toEqual({ kind: 'planned', changes: true, warnings: [] })
  let json = ''
  for await (const chunk of terraform.show(out)) json += chunk.toString()
  expect(JSON.parse(json)).toMatchObject({ resource_changes: [{ address: 'terraform_data.one' }, {}] })
  const done = [
    { address: 'terraform_data.one', action: 'create' },
    { address: 'terraform_data.two', action: 'create' },
  ]
  expect(await terraform.apply(out)).toMatchObject({
    kind: 'applied',
    standing: { total: 2, done, running: [], complete: true },
  })
  expect(said).toEqual(['1 of 2 terraform_data.one: created', '2 of 2 terraform_data.two: created'])
  expect(await terraform.outputs()).toEqual({ values: { size: 2 }, sensitive: ['secret'] })
  expect(await terraform.plan(wish)).toEqual({ kind: 'planned', changes: false, warnings: [] })
  expect(await readdir(temporaryDirectory)).toEqual([])
})

test('takes the stack’s var-files and workspace, from the workspace of the runner', async () => {
  const stack = { directory: 'stack', workspace: 'blue', varFiles: ['five.tfvars'], backendConfig: {} }
  const { terraform, directory } = await open(sized, { stack })
  await terraform.init()
  await terraform.plan(wish)
  await terraform.apply(out)
  expect(await terraform.outputs()).toMatchObject({ values: { size: 5 } })
  expect(await readdir(join(directory, 'terraform.tfstate.d'))).toEqual(['blue'])
})

test('a plan to destroy, and its apply', async () => {
  const { terraform } = await open(sized)
  await terraform.init()
  await terraform.plan(wish)
  await terraform.apply(out)
  expect(await terraform.plan({ ...wish, mode: 'destroy' })).toMatchObject({ changes: true })
  expect(await terraform.apply(out)).toMatchObject({
    kind: 'applied',
    standing: { total: 2, done: [{ action: 'delete' }, { action: 'delete' }] },
  })
  expect(JSON.parse(await terraform.pullState())).toMatchObject({ resources: [] })
})

test('a plan of an earlier state is stale', async () => {
  const { terraform } = await open(sized)
  await terraform.init()
  await terraform.plan({ ...wish, out: 'earlier.tfplan' })
  await terraform.plan(wish)
  await terraform.apply(out)
  expect(await terraform.apply('earlier.tfplan')).toMatchObject({ kind: 'stale', standing: { done: [] } })
})

const failing = `resource "terraform_data" "good" {}
resource "terraform_data" "bad" {
  depends_on = [terraform_data.good]
  provisioner "local-exec" { command = "echo '::error::no command of ours'; exit 3" }
}
`

test('an apply that fails says how far it came, and why, with file and line', async () => {
  const { terraform, said } = await open(failing)
  await terraform.init()
  await terraform.plan(wish)
  const end = await terraform.apply(out)
  expect(end).toMatchObject({
    kind: 'failed',
    standing: { total: 2, done: [{ address: 'terraform_data.good' }], failed: [{ address: 'terraform_data.bad' }] },
    failure: {
      reason: 'rejected',
      message: expect.stringContaining('main.tf:4: terraform_data.bad: local-exec provisioner error: '),
    },
  })
  expect(said).toEqual(['1 of 2 terraform_data.good: created', '1 of 2 terraform_data.bad: create failed'])
  await terraform.untaint('terraform_data.bad')
  expect(await terraform.plan(wish)).toMatchObject({ changes: false })
})

test.each([
  { name: 'validate', source: 'output "o" { value = var.none }', verb: 'validate' as const },
  { name: 'init', source: 'output "o" {', verb: 'init' as const },
])('a mistake in the configuration is told with its place by $name', async ({ source, verb }) => {
  const { terraform } = await open(source)
  if (verb === 'validate') await terraform.init()
  await expect(terraform[verb]()).rejects.toMatchObject({
    reason: 'rejected',
    message: expect.stringMatching(/main\.tf(:| line )1/),
  })
})

const slow = `resource "terraform_data" "slow" {
  provisioner "local-exec" { command = "while [ ! -e go ]; do sleep 0.1; done" }
}
`

test('a lock tells who holds it, is found without a plan, and is not ours to take by another id', async () => {
  const { terraform, directory, said } = await open(slow)
  await terraform.init()
  await terraform.plan(wish)
  expect(await terraform.lockHolder()).toBeUndefined()
  const applied = terraform.apply(out)
  // To ask for the holder takes the lock for a moment, and may take it from the apply.
  while (!(await readdir(directory)).includes('.terraform.tfstate.lock.info')) await sleep(50)
  const lock = { operation: 'apply', who: expect.stringMatching(/^.+@.+$/), created: expect.any(Number) }
  expect(await terraform.plan({ ...wish, out: 'other.tfplan' })).toMatchObject({ kind: 'locked', lock })
  expect(await terraform.plan({ ...wish, out: 'other.tfplan', lock: false })).toMatchObject({ kind: 'planned' })
  expect(await terraform.lockHolder()).toMatchObject(lock)
  expect(await terraform.lastingLock()).toMatchObject(lock)
  await expect(terraform.unlock('another')).rejects.toMatchObject({ message: expect.stringContaining('force-unlock') })
  await writeFile(join(directory, 'go'), '')
  expect(await applied).toMatchObject({ kind: 'applied' })
  expect(await terraform.lockHolder()).toBeUndefined()
  expect(said.at(-1)).toBe('1 of 1 terraform_data.slow: created')
})

test('a cancel interrupts an apply once, which then saves its state and frees the lock', async () => {
  const controller = new AbortController()
  const { terraform, directory, said } = await open(
    slow.replace('"slow" {', '"slow" {\n  input = terraform_data.first.id\n') +
      'resource "terraform_data" "first" {}\n',
    {
      signal: controller.signal,
    },
  )
  await terraform.init()
  await terraform.plan(wish)
  const applied = terraform.apply(out)
  while (said.length === 0) await sleep(50)
  controller.abort(new Error('cancelled'))
  expect(await applied).toMatchObject({
    kind: 'interrupted',
    standing: { done: [{ address: 'terraform_data.first' }] },
  })
  expect(await readdir(directory)).not.toContain('.terraform.tfstate.lock.info')
})

const script = async (text: string): Promise<string> => {
  const path = join(await mkdtemp(join(root, 'bin-')), 'terraform')
  await writeFile(path, `#!/bin/sh\n${text}\n`)
  await chmod(path, 0o755)
  return path
}

test('sees through the script that setup-terraform puts in Terraform’s place', async () => {
  const wrapper = await script('exit 99')
  const real = findProgram('terraform', '/')
  await writeFile(`${wrapper}-bin`, `#!/bin/sh\nexec ${real} "$@"\n`)
  await chmod(`${wrapper}-bin`, 0o755)
  const { terraform } = await open(sized, { program: wrapper })
  expect(terraform).toMatchObject({ product: 'Terraform', program: `${wrapper}-bin` })
})

test('knows OpenTofu by what it says of itself', async () => {
  const { terraform } = await open(sized, { program: await script('echo "OpenTofu v1.10.6"; echo on linux_amd64') })
  expect(terraform).toMatchObject({ product: 'OpenTofu', version: '1.10.6' })
})

test.each([
  {
    name: 'a program that is not there',
    more: { program: 'no-such-terraform' },
    told: /no no-such-terraform on the PATH/,
  },
  { name: 'a path that is not there', more: { program: './bin/terraform' }, told: /no program \.\/bin\/terraform/ },
  {
    name: 'a directory that is not there',
    more: { stack: { directory: 'none', varFiles: [], backendConfig: {} } },
    told: /no directory none in the workspace/,
  },
])('$name is told', async ({ more, told }) => {
  await expect(open(sized, more)).rejects.toMatchObject({ reason: 'not-found', message: expect.stringMatching(told) })
})

test('a program that is neither of the two is told, with what it said', async () => {
  const program = await script('echo hello')
  await expect(open(sized, { program })).rejects.toMatchObject({
    reason: 'not-found',
    message: expect.stringContaining('says "hello"'),
  })
})
