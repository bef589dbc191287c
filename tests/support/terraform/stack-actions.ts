import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Run, type RunOptions, runAction } from '../runner/run-action.ts'

type Inputs = Record<string, string>
type More = Partial<Pick<RunOptions, 'env' | 'event' | 'github' | 'githubToken' | 'cancelWhen' | 'onLine' | 'idToken'>>

/** The actions of one stack in one checkout, from their bundles, each as a job of its own would run it. */
export type StackActions = {
  /** `approved` names the sealed plan and its fingerprint as inputs of `apply`; the file is put into the checkout. */
  plan: (inputs?: Inputs, more?: More) => Promise<Run & { approved: { plan: string; fingerprint: string } }>
  apply: (inputs: Inputs, more?: More) => Promise<Run>
  drift: (inputs?: Inputs, more?: More) => Promise<Run>
}

type Options = { workspace: string; stack: string; sealKey: string; env: Record<string, string> } & Pick<
  More,
  'idToken'
>

export const openStackActions = ({ workspace, stack, sealKey, env, ...rest }: Options): StackActions => {
  const sealed = { 'seal-key': sealKey }
  const run = (name: string, inputs: Inputs, more: More) =>
    runAction({
      directory: `actions/terraform-${name}`,
      inputs: { stack, 'lock-timeout': '0s', ...inputs },
      ...{ workspace, env, ...rest, ...more },
    })
  let plans = 0
  return {
    plan: async (inputs = {}, more = {}) => {
      const planned = await run('plan', { ...sealed, ...inputs }, more)
      const [file] = planned.leftovers.files
      plans += 1
      const plan = `${stack}-${plans}.sealed`
      if (file) await writeFile(join(workspace, plan), file.content)
      return { ...planned, approved: { plan, fingerprint: planned.outputs.fingerprint ?? '' } }
    },
    apply: (inputs, more = {}) => run('apply', { ...sealed, ...inputs }, more),
    drift: (inputs = {}, more = {}) => run('drift', inputs, more),
  }
}
