import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { runAction } from '../support/runner/run-action.ts'
import { makeStackWorld, type StackWorld } from '../support/terraform/stack-world.ts'

const directory = 'actions/terraform-apply'
const source = (value: string, backend = '') =>
  `terraform {\n  ${backend}\n}\nvariable "size" { default = 1 }\nresource "terraform_data" "one" { input = "${value} \${var.size}" }\n`

type Sealed = { sealed: Buffer; approved: { plan: string; fingerprint: string } }

type Case = {
  name: string
  /** Changes what is there since the approval; what it gives undoes that. */
  change?: (world: StackWorld, sealed: Sealed) => Promise<() => Promise<void>>
  inputs?: Record<string, string>
  env?: Record<string, string>
  github?: Record<string, string>
  told: RegExp
}

const withFile = (path: string, text: string): Required<Case>['change'] => {
  return async ({ workspace }) => {
    await writeFile(join(workspace, path), text)
    return () => rm(join(workspace, path))
  }
}

/** The sealed file with a byte changed, `from` its beginning, or from its end where that is negative. */
const flipped =
  (from: (sealed: Buffer) => number): Required<Case>['change'] =>
  async ({ workspace }, { sealed, approved }) => {
    const at = from(sealed)
    const copy = Buffer.from(sealed)
    copy.writeUInt8((copy.at(at) ?? 0) ^ 1, at < 0 ? copy.length + at : at)
    await writeFile(join(workspace, approved.plan), copy)
    return () => writeFile(join(workspace, approved.plan), sealed)
  }

const listOf = (more: string): string => `stacks:\n  - name: shop\n    directory: infra\n${more}`

/** Says another version of itself, and is the real one otherwise. */
const newer = '#!/bin/sh\n[ "$1" = version ] && echo "Terraform v9.9.9" && exit\nexec terraform "$@"\n'

const valueIn = (sealed: Buffer, name: string): number => sealed.indexOf(`"${name}":"`) + name.length + 5

const cases: Case[] = [
  {
    name: 'a flipped byte of the salt',
    change: flipped((sealed) => valueIn(sealed, 'salt')),
    told: /changed after it was sealed|no sealed plan/,
  },
  {
    name: 'a flipped byte of what is bound by its hash',
    change: flipped((sealed) => valueIn(sealed, 'backend')),
    told: /changed after it was sealed/,
  },
  {
    name: 'a flipped byte of the nonce',
    change: flipped((sealed) => sealed.indexOf('}}\n') + 4),
    told: /changed after it was sealed/,
  },
  { name: 'a flipped byte of the plan', change: flipped(() => -400), told: /changed after it was sealed/ },
  { name: 'a flipped byte of the tag', change: flipped(() => -1), told: /changed after it was sealed/ },
  {
    name: 'a stack written over another',
    change: async ({ workspace }, { sealed, approved }) => {
      const edited = Buffer.from(sealed.toString('latin1').replace('"stack":"shop"', '"stack":"shed"'), 'latin1')
      await writeFile(join(workspace, approved.plan), edited)
      return () => writeFile(join(workspace, approved.plan), sealed)
    },
    told: /its stack is "shed", here it is "shop"/,
  },
  {
    name: 'a part of the file',
    change: async ({ workspace }, { sealed, approved }) => {
      await writeFile(join(workspace, approved.plan), sealed.subarray(0, 40))
      return () => writeFile(join(workspace, approved.plan), sealed)
    },
    told: /no sealed plan, or only a part/,
  },
  { name: 'no such file', inputs: { plan: 'none.sealed' }, told: /plan: none.sealed is not there/ },
  { name: 'an edited fingerprint', inputs: { fingerprint: 'f'.repeat(64) }, told: /its fingerprint is "[0-9a-f]{64}"/ },
  { name: 'another key', inputs: { 'seal-key': 'another passphrase' }, told: /or seal-key is not the one/ },
  { name: 'another commit', github: { sha: 'f'.repeat(40) }, told: /its commit is "[0-9a-f]{40}", here it is "f{40}"/ },
  { name: 'another repository', github: { repository: 'acme/fork' }, told: /its repository is "acme\/quote", here/ },
  {
    name: 'another stack of the same directory',
    change: withFile('stacks.yaml', listOf('').replace('shop', 'shed')),
    inputs: { stack: 'shed' },
    told: /its stack is "shop", here it is "shed"/,
  },
  {
    name: 'another directory',
    change: async ({ workspace }) => {
      await cp(join(workspace, 'infra'), join(workspace, 'other'), { recursive: true })
      return () => rm(join(workspace, 'other'), { recursive: true })
    },
    inputs: { stack: '', directory: 'other' },
    told: /its stack is "shop", here it is "other"/,
  },
  {
    name: 'another workspace',
    change: withFile('stacks.yaml', listOf('    workspace: green\n')),
    told: /its workspace is "default", here it is "green"/,
  },
  {
    name: 'another file of variables',
    change: withFile('infra/terraform.tfvars', 'size = 2\n'),
    told: /its variables/,
  },
  { name: 'another variable of the environment', env: { TF_VAR_size: '2' }, told: /its variables changed/ },
  {
    name: 'another backend',
    change: async (world) => {
      await world.write(source('a', 'backend "local" { path = "elsewhere.tfstate" }'))
      return async () => {
        await world.write(source('a'))
        // Terraform itself does not forget a backend that is named no more.
        await rm(join(world.workspace, 'infra/.terraform'), { recursive: true })
      }
    },
    told: /its backend settings changed/,
  },
  {
    name: 'another provider lock file',
    change: withFile('infra/.terraform.lock.hcl', '# Another one.\n'),
    told: /its provider lock file changed/,
  },
  {
    name: 'another version of Terraform',
    change: async ({ workspace }) => {
      await mkdir(join(workspace, 'tools'))
      await writeFile(join(workspace, 'tools/terraform'), newer)
      await chmod(join(workspace, 'tools/terraform'), 0o755)
      return () => rm(join(workspace, 'tools'), { recursive: true })
    },
    inputs: { terraform: './tools/terraform' },
    told: /its Terraform's version is "Terraform \d[^"]*", here it is "Terraform 9.9.9"/,
  },
]

test('what was not sealed for exactly this is refused with the reason, and nothing is applied', async () => {
  await using world = await makeStackWorld(source('a'))
  const { workspace } = world
  await world.write(source('b'))
  const other = await world.plan()
  await world.write(source('a'))
  const approved = await world.plan()
  const sealed = await readFile(join(workspace, approved.plan))
  const refused: Case[] = [
    ...cases,
    { name: 'another plan than the approved one', inputs: { plan: other.plan }, told: /its fingerprint is/ },
  ]
  for (const { name, change, inputs = {}, env = {}, github = {}, told } of refused) {
    const list = await readFile(join(workspace, 'stacks.yaml'), 'utf8')
    const undo = await change?.(world, { sealed, approved })
    const run = await runAction({
      directory,
      inputs: { ...world.inputs, ...approved, ...inputs },
      workspace,
      env,
      github,
    })
    await undo?.()
    await writeFile(join(workspace, 'stacks.yaml'), list)
    expect({ name, messages: run.annotations.map(({ message }) => message) }).toEqual({
      name,
      messages: [expect.stringMatching(told)],
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed' })
    expect(run.leftovers).toEqual({ processes: [], files: [] })
  }
  const state = () => readFile(join(workspace, 'infra/terraform.tfstate'), 'utf8')
  await expect(state()).rejects.toThrow('ENOENT')

  const apply = (inputs: Record<string, string>) =>
    runAction({ directory, inputs: { ...world.inputs, ...inputs }, workspace })
  await world.write(source('b'))
  await promisify(execFile)('terraform', ['apply', '-auto-approve'], { cwd: join(workspace, 'infra') })
  await world.write(source('a'))
  // Made before that, it would create what is there now.
  expect((await apply(approved)).outputs).toMatchObject({ outcome: 'stale', reason: 'conflict', created: '0' })
  expect(await state()).toContain('b 1')
  expect((await apply(await world.plan())).outputs).toMatchObject({ outcome: 'applied', updated: '1' })
}, 600_000)
