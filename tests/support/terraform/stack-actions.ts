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

type Options = { workspace: string; inputs: Inputs; env: Record<string, string> } & Pick<More, 'idToken'>

export const openStackActions = ({ workspace, inputs: common, env, ...rest }: Options): StackActions => {
  const run = (name: string, inputs: Inputs, more: More) =>
    runAction({
      directory: `actions/terraform-${name}`,
      inputs: { ...common, ...inputs },
      workspace,
      env,
      ...rest,
      ...more,
    })
  let plans = 0
  return {
    plan: async (inputs = {}, more = {}) => {
      const planned = await run('plan', inputs, more)
      const [sealed] = planned.leftovers.files
      plans += 1
      const plan = `plan-${plans}.sealed`
      if (sealed) await writeFile(join(workspace, plan), sealed.content)
      return { ...planned, approved: { plan, fingerprint: planned.outputs.fingerprint ?? '' } }
    },
    apply: (inputs, more = {}) => run('apply', inputs, more),
    drift: (inputs = {}, more = {}) => run('drift', inputs, more),
  }
}
