import { parseJson } from '../../lib/json.ts'
import { openChild, type TerraformSettings } from './child.ts'
import type { Diagnostic } from './diagnostics.ts'
import type { TerraformVersion } from './find-terraform.ts'
import { init } from './init.ts'
import { lockHolder } from './lock-holder.ts'
import { readOutputs, type StateOutputs } from './outputs.ts'
import { type ApplyEnd, runApply } from './run-apply.ts'
import { type PlanEnd, type PlanWish, runPlan } from './run-plan.ts'
import type { StateLock } from './state-lock.ts'
import { validate } from './validate.ts'

/** Terraform or OpenTofu in one directory. What fails is a Failure that quotes Terraform's own diagnostics. */
export type Terraform = TerraformVersion & {
  /** The binary that is run. */
  program: string
  /** Makes the backend and the providers ready, and selects the workspace, which is made if it is missing. */
  init: () => Promise<void>
  /** The warnings; errors are a Failure. */
  validate: () => Promise<Diagnostic[]>
  /** Plans into a file. Progress is told while it lasts. */
  plan: (wish: PlanWish) => Promise<PlanEnd>
  /** A saved plan as JSON, which holds every secret in clear: piece by piece, in no file. */
  show: (planFile: string) => AsyncIterable<Buffer>
  apply: (planFile: string) => Promise<ApplyEnd>
  outputs: () => Promise<StateOutputs>
  untaint: (address: string) => Promise<void>
  /** Who holds the lock of the state now. */
  lockHolder: () => Promise<StateLock | undefined>
  /** Who still holds it when it was waited for as long as anything of ours waits for a lock. */
  lastingLock: () => Promise<StateLock | undefined>
  /** Takes a lock away, if it is still the one of that id. */
  unlock: (id: string) => Promise<void>
  /** The state as it is stored, with its secrets. */
  pullState: () => Promise<string>
  /** Stores a state from a file, if it continues the one that is there. */
  pushState: (file: string) => Promise<void>
}

export const openTerraform = async (settings: TerraformSettings): Promise<Terraform> => {
  const child = await openChild(settings)
  const { version, program, lockTimeout, run, orFail } = child
  const change = async (verb: string, args: string[]): Promise<void> => {
    await orFail(verb, child.change(args))
  }
  return {
    ...version,
    program,
    init: () => init(child),
    validate: () => validate(child),
    plan: (wish) => runPlan(child, wish),
    show: (planFile) => child.stream(['show', '-json', planFile]),
    apply: (planFile) => runApply(child, planFile),
    outputs: async () => readOutputs(parseJson(await orFail('output', run(['output', '-json', '-no-color'])))),
    untaint: (address) => change('untaint', ['untaint', '-no-color', lockTimeout, address]),
    lockHolder: () => lockHolder(child),
    lastingLock: () => lockHolder(child, lockTimeout),
    unlock: (id) => change('force-unlock', ['force-unlock', '-force', id]),
    pullState: () => orFail('state pull', run(['state', 'pull'])),
    pushState: (file) => change('state push', ['state', 'push', lockTimeout, file]),
  }
}
