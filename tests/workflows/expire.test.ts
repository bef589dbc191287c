import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import {
  canRunInfrastructure,
  type InfrastructureWorld,
  openInfrastructure,
} from '../support/act/infrastructure-world.ts'
import { readStoredState } from '../support/moto/stored-state.ts'
import { awsHead } from '../support/terraform/aws-source.ts'

const runs = await canRunInfrastructure()
const [past, future] = ['2026-01-01T00:00:00Z', '2126-01-01T00:00:00Z']

const list = `stacks:
  - { name: over, directory: over, ephemeral: true }
  - { name: living, directory: living, ephemeral: true }
  - { name: kept, directory: kept }
`

/** A network, and a mark that needs no cloud, so that there is something in the state of each. */
const stack = (name: string, expiresAt: string): string =>
  `${awsHead(name, `Stack = "${name}", ExpiresAt = "${expiresAt}"`)}resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }\n`

const stacks = { over: past, living: future, kept: past }

const open = (): Promise<InfrastructureWorld> =>
  openInfrastructure({
    'stacks.yaml': list,
    ...Object.fromEntries(Object.entries(stacks).map(([name, at]) => [`${name}/main.tf`, stack(name, at)])),
  })

/** Somebody has applied the stack. */
const apply = async ({ checkout, environment }: InfrastructureWorld, name: string): Promise<void> => {
  const options = { cwd: join(checkout.directory, name), env: { ...process.env, ...environment } }
  await promisify(execFile)('terraform', ['init', '-no-color'], options)
  await promisify(execFile)('terraform', ['apply', '-no-color', '-auto-approve'], options)
}

const resourcesOf = async ({ aws }: InfrastructureWorld, name: string): Promise<number> =>
  (await readStoredState(aws, { bucket: 'state', key: `${name}.tfstate` })).state.resources.length

test.runIf(runs)(
  'of all stacks the one that is ephemeral and over its time is destroyed, and no other',
  async () => {
    await using world = await open()
    for (const name of Object.keys(stacks)) await apply(world, name)
    const run = await world.run('expire')
    expect(run.told.outcome, run.log).toBe('destroyed')
    expect(run.jobs.flatMap(({ id, matrix }) => (id === 'destroy' ? [matrix.stack] : []))).toEqual(['over'])
    expect(await Promise.all(Object.keys(stacks).map((name) => resourcesOf(world, name)))).toEqual([0, 1, 1])

    const nothing = await world.run('expire')
    expect(nothing.told.outcome, nothing.log).toBe('none')
    expect(nothing.jobs.map(({ id }) => id)).toEqual(['select', 'outcome', 'told'])

    // As if it had been given more time since it was selected.
    const edit = (file: string, text: string) =>
      file === 'expire.yml'
        ? text.replace('expired: true', 'expired: false').replace(/stacks: .*/, 'stacks: living')
        : text
    const late = await world.run('expire', {}, { edit })
    expect(late.told.outcome, late.log).toBe('none')
    expect(late.job('destroy')?.outputs).toMatchObject({ plan: { outcome: 'changes' }, again: { outcome: 'none' } })
    expect(await resourcesOf(world, 'living')).toBe(1)
  },
  600_000,
)
