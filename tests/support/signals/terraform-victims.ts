import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runWith } from '../action-worlds/action-world.ts'
import { lockOf, madeOf, openTerraformWorld, role, runs, size, source } from './terraform.ts'
import { type Opening, outcomeIn, unless, type Victim, type Work } from './victim.ts'

const openApply = async (): Promise<Victim> => {
  const { aws, world, common, close, secrets } = await openTerraformWorld()
  const prepare = async (): Promise<Work> => {
    const key = `${randomUUID()}.tfstate`
    await world.write(source(key))
    await rm(join(world.workspace, 'infra/.terraform'), { recursive: true, force: true })
    const approved = await world.plan()
    return {
      run: runWith({
        ...common,
        directory: 'actions/terraform-apply',
        inputs: { ...world.inputs, ...approved },
      }),
      rerunInputs: { accept: 'subset' },
      secrets,
      remains: () => lockOf(aws, key),
      wrong: async (run) => [
        ...unless({
          ...outcomeIn(run, 'applied', 'nothing-to-do'),
          'something was destroyed': (run.outputs.destroyed ?? '0') === '0',
          'not all is in the state': (await madeOf(aws, key)) === size,
        }),
        ...(await lockOf(aws, key)),
      ],
    }
  }
  return { prepare, close }
}

type Reading = { action: string; inputs: Record<string, string>; outcome: string; applies: boolean }

const openReading =
  ({ action, inputs, outcome, applies }: Reading) =>
  async (): Promise<Victim> => {
    const { aws, world, common, close, secrets } = await openTerraformWorld()
    const key = `${randomUUID()}.tfstate`
    await world.write(source(key))
    const { 'seal-key': sealedBy = '', ...stack } = world.inputs
    if (applies) {
      const approved = { ...world.inputs, ...(await world.plan()) }
      await runWith({ ...common, directory: 'actions/terraform-apply', inputs: approved })()
    }
    const run = runWith({
      ...common,
      directory: `actions/${action}`,
      inputs: {
        ...stack,
        ...(action === 'terraform-plan' ? { 'seal-key': sealedBy } : {}),
        'role-to-assume': role,
        ...inputs,
      },
    })
    const prepare = async (): Promise<Work> => ({
      run,
      keeps: ['shop.normal.plan'],
      secrets,
      remains: () => lockOf(aws, key),
      wrong: async (run) => [...unless(outcomeIn(run, outcome)), ...(await lockOf(aws, key))],
    })
    return { prepare, close }
  }

const plan = { action: 'terraform-plan', inputs: { comment: 'false' }, outcome: 'changes', applies: false }
const drift = { action: 'terraform-drift', inputs: { issue: 'false' }, outcome: 'in-sync', applies: true }

export const terraformVictims: Opening[] = [
  { name: 'terraform-plan', open: runs ? openReading(plan) : undefined },
  { name: 'terraform-apply', open: runs ? openApply : undefined },
  { name: 'terraform-drift', open: runs ? openReading(drift) : undefined },
]
