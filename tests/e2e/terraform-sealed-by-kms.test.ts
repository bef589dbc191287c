import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findMoto } from '../support/moto/find-moto.ts'
import { type LocalAws, startMoto } from '../support/moto/moto.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

const source = `variable "password" {
  type      = string
  sensitive = true
}
resource "terraform_data" "database" {
  input = var.password
}
`

type World = {
  aws: LocalAws
  arn: string
  workspace: string
  plan: (inputs?: Record<string, string>, env?: Record<string, string>) => Promise<Run>
  apply: (inputs: Record<string, string>, sealed?: Buffer) => Promise<Run>
  /** The data keys that KMS gave in clear, and the arguments of the AWS CLI. */
  heard: () => Promise<{ keys: string[]; args: string }>
  createKey: () => Promise<string>
  writeList: (head: string) => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

/** The AWS CLI is the real one; what stands before it on the path writes down what it was asked and what it said. */
const openWorld = async (): Promise<World> => {
  const aws = await startMoto()
  const root = await mkdtemp(join(tmpdir(), 'kms-world-'))
  const [workspace, tools] = [join(root, 'checkout'), join(root, 'tools')]
  for (const directory of [join(workspace, 'infra'), tools]) await mkdir(directory, { recursive: true })
  const { stdout: real } = await promisify(execFile)('sh', ['-c', 'command -v aws'])
  const spy = `#!/bin/bash\nset -o pipefail\nprintf '%s\\n' "$*" >>${root}/args\n${real.trim()} "$@" | tee -a ${root}/said\n`
  await writeFile(join(tools, 'aws'), spy)
  await chmod(join(tools, 'aws'), 0o755)
  await writeFile(join(workspace, 'infra/main.tf'), source)
  const writeList = (head: string) =>
    writeFile(join(workspace, 'stacks.yaml'), `${head}stacks:\n  - name: shop\n    directory: infra\n`)
  await writeList('')
  const ask = async (...args: string[]): Promise<string> => {
    const all = ['kms', ...args, '--region', aws.region, '--output', 'text']
    return (await promisify(execFile)('aws', all, { env: { ...process.env, ...aws.env } })).stdout.trim()
  }
  const createKey = () => ask('create-key', '--query', 'KeyMetadata.Arn')
  const arn = await createKey()
  const env = { ...aws.env, TF_VAR_password: 'hunter2-hunter2', PATH: `${tools}:${process.env.PATH}` }
  const inputs = { stack: 'shop', 'seal-key': `kms:${arn}` }
  return {
    aws,
    arn,
    workspace,
    plan: (more = {}, added = {}) =>
      runAction({
        directory: 'actions/terraform-plan',
        inputs: { ...inputs, ...more },
        env: { ...env, ...added },
        workspace,
      }),
    apply: async (more, sealed) => {
      const plan = sealed === undefined ? {} : { plan: 'approved.plan' }
      if (sealed) await writeFile(join(workspace, 'approved.plan'), sealed)
      const of = { directory: 'actions/terraform-apply', env, workspace }
      return runAction({ ...of, inputs: { ...inputs, ...plan, ...more } })
    },
    heard: async () => {
      const said = await readFile(join(root, 'said'), 'utf8')
      return {
        keys: [...said.matchAll(/"Plaintext": "([^"]+)"/g)].map(([, key = '']) => key),
        args: await readFile(join(root, 'args'), 'utf8'),
      }
    },
    createKey,
    writeList,
    [Symbol.asyncDispose]: async () => {
      await aws.stop()
      await rm(root, { recursive: true, force: true })
    },
  }
}

const sealedOf = ({ leftovers }: Run): Buffer => leftovers.files[0]?.content ?? Buffer.alloc(0)

const messagesOf = ({ annotations }: Run): string => annotations.map(({ message }) => message).join('\n')

const stateOf = (workspace: string): Promise<string> =>
  readFile(join(workspace, 'infra/terraform.tfstate'), 'utf8').catch(() => '')

test.runIf(runs)(
  'a plan sealed by a KMS key is applied as approved, no secret leaves the two steps, and what was changed is refused',
  async () => {
    await using world = await openWorld()
    const { workspace, arn } = world
    const planned = await world.plan()
    expect(planned.outputs, planned.log).toMatchObject({ outcome: 'changes', create: '1' })
    const fingerprint = planned.outputs.fingerprint ?? ''
    expect(fingerprint).toMatch(/^[A-Za-z0-9+/=]{64,}\.[0-9a-f]{64}$/)
    const sealed = sealedOf(planned)
    expect(sealed.toString('latin1')).toContain(`{"key":{"kind":"kms","key":"${arn}","wrapped":"`)

    const at = (text: string) => sealed.indexOf(text) + text.length + 40
    const flipped = (index: number): Buffer => {
      const copy = Buffer.from(sealed)
      // A letter of base64 or of hex becomes another one.
      copy[index] = copy[index] === 0x41 ? 0x42 : 0x41
      return copy
    }
    const other = `kms:${await world.createKey()}`
    const edited = `${fingerprint.slice(0, -1)}${fingerprint.endsWith('0') ? '1' : '0'}`
    const remarked = fingerprint.replace(/^.{80}/, (mark) => `${mark.slice(0, 79)}${mark.endsWith('A') ? 'B' : 'A'}`)
    const refused = [
      {
        name: 'a byte of the wrapped key',
        file: flipped(at('"wrapped":"')),
        told: /cannot be opened .*it was changed/,
      },
      { name: 'a byte of the plan', file: flipped(sealed.length - 400), told: /cannot be opened: it was changed/ },
      { name: 'another key', more: { 'seal-key': other }, told: /was made with another KMS key than/ },
      { name: 'a passphrase', more: { 'seal-key': 'a passphrase' }, told: /sealed with a KMS key, and seal-key/ },
      { name: 'an edited fingerprint', more: { fingerprint: edited }, told: /its fingerprint is/ },
    ]
    for (const { name, file = sealed, more = {}, told } of refused) {
      const run = await world.apply({ fingerprint, ...more }, file)
      expect({ name, outcome: run.outputs.outcome, said: messagesOf(run) }).toEqual({
        name,
        outcome: 'failed',
        said: expect.stringMatching(told),
      })
    }
    // Without the plan the fingerprint is all there is, and what it carries.
    expect(messagesOf(await world.apply({ fingerprint: remarked }))).toMatch(
      /the approved fingerprint cannot be opened/,
    )
    expect((await world.apply({ fingerprint: edited })).outputs.outcome).toBe('stale')
    expect(await stateOf(workspace)).toBe('')

    const applied = await world.apply({ fingerprint }, sealed)
    expect(applied.outputs, applied.log).toMatchObject({ outcome: 'applied', created: '1' })
    expect(await stateOf(workspace)).toContain('hunter2-hunter2')

    const { keys, args } = await world.heard()
    expect(keys.length).toBeGreaterThan(4)
    const secrets = [...keys, ...keys.map((key) => Buffer.from(key, 'base64').toString('hex')), 'hunter2-hunter2']
    await rm(join(workspace, 'infra/terraform.tfstate'))
    const files = await readdir(workspace, { recursive: true, withFileTypes: true })
    const contents = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
    const everything = [
      args,
      ...[planned, applied].map((run) => JSON.stringify([run.log, run.summary, run.outputs, run.annotations])),
      ...[planned, applied].flatMap(({ leftovers }) =>
        leftovers.files.map(({ content }) => content.toString('latin1')),
      ),
      ...(await Promise.all(contents)),
    ].join('\n')
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([])
    const raw = keys.map((key) => Buffer.from(key, 'base64').toString('latin1'))
    expect(raw.filter((secret) => everything.includes(secret))).toEqual([])
  },
  600_000,
)

test.runIf(runs)(
  'the same plan has the same fingerprint with fingerprint-key, and without one the approved one is compared by its own key',
  async () => {
    await using world = await openWorld()
    const [first, second] = [await world.plan(), await world.plan()]
    expect(second.outputs.fingerprint).not.toBe(first.outputs.fingerprint)
    const other = await world.plan({}, { TF_VAR_password: 'another-secret' })
    const applies = async (run: Run) =>
      (await world.apply({ fingerprint: run.outputs.fingerprint ?? '' })).outputs.outcome
    expect(await applies(other)).toBe('stale')
    expect(await applies(first)).toBe('applied')

    await rm(join(world.workspace, 'infra/terraform.tfstate'))
    const context = ['--encryption-context', 'slipway=fingerprint,repository=acme/quote']
    const { stdout: wrapped } = await promisify(execFile)(
      'aws',
      [
        ...['kms', 'generate-data-key-without-plaintext', '--key-id', world.arn, '--key-spec', 'AES_256', ...context],
        ...['--query', 'CiphertextBlob', '--output', 'text', '--region', world.aws.region],
      ],
      { env: { ...process.env, ...world.aws.env } },
    )
    await world.writeList(`fingerprint-key: ${wrapped}`)
    const [one, again] = [await world.plan(), await world.plan()]
    expect(one.outputs.fingerprint).toBe(again.outputs.fingerprint)
    expect((await world.plan({}, { TF_VAR_password: 'x' })).outputs.fingerprint).not.toBe(one.outputs.fingerprint)
    expect(await applies(one)).toBe('applied')
  },
  600_000,
)

test.runIf(runs)(
  'a key that may not be used, and an AWS CLI that is not there, each fail with one message before anything is sealed or applied',
  async () => {
    await using world = await openWorld()
    const planned = await world.plan()
    const lift = world.aws.fault('denied', { service: 'kms' })
    const denied = await world.plan()
    expect(denied).toMatchObject({
      outputs: { outcome: 'failed', reason: 'denied' },
      leftovers: { files: [] },
    })
    expect(messagesOf(denied)).toMatch(/^seal-key: KMS refused kms:GenerateDataKey on arn:\S+ Give the role/)
    const unopened = await world.apply({ fingerprint: planned.outputs.fingerprint ?? '' }, sealedOf(planned))
    expect(unopened.outputs).toMatchObject({ outcome: 'failed', reason: 'denied' })
    lift()
    const { stdout } = await promisify(execFile)('sh', ['-c', 'command -v terraform'])
    const alone = join(world.workspace, 'tools')
    await mkdir(alone)
    await symlink(stdout.trim(), join(alone, 'terraform'))
    const without = await world.plan({}, { PATH: alone })
    expect(messagesOf(without)).toMatch(
      /^seal-key is a KMS key, and KMS was not asked\. cannot start aws: .*Install it/,
    )
    expect(await stateOf(world.workspace)).toBe('')
  },
  600_000,
)
