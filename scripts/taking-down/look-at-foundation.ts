import { join } from 'node:path'
import { Failure } from '../../src/lib/failure.ts'
import { parseJson } from '../../src/lib/json.ts'
import type { ChildEnvironment } from '../../src/outside/child-environment.ts'
import type { Processes } from '../../src/outside/process.ts'
import { createAwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { describeDependents } from './describe-dependents.ts'
import { findDependents } from './find-dependents.ts'
import { directory, foundationInit } from './foundation-commands.ts'
import { type FoundationState, readFoundation } from './foundation-state.ts'
import { readStacksOf } from './read-stacks.ts'
import type { ReadStacks } from './stack-commands.ts'

type Asked = {
  /** The root of the clone. */
  root: string
  only: string | undefined
  processes: Processes
  env?: ChildEnvironment
}

/** Looks at what a destroy of the foundation would meet, and take; a Failure is that it could not look. */
export const lookAtFoundation = async ({ root, only, processes, env = {} }: Asked) => {
  const read = await readStacksOf(root)
  const state = await stateOf({ root, processes, env, read })
  const awsIn = (region: string) => createAwsCli({ processes, env: async () => env, region })
  return describeDependents({ ...read, state, found: await findDependents({ state, only }, awsIn) })
}

type Place = { root: string; processes: Processes; env: ChildEnvironment; read: ReadStacks }

/** As the last apply or destroy left it: that is what says whether a repository may go with its images. */
const stateOf = async ({ root, processes, env, read }: Place): Promise<FoundationState> => {
  const todo = `From the root of the clone:\n${foundationInit(read)
    .map((command) => `  ${command}`)
    .join('\n')}`
  const show = ['show', '-json', '-no-color']
  const { code, stdout, stderr } = await processes.run('terraform', show, { directory: join(root, directory), env })
  if (code !== 0) {
    throw new Failure('rejected', `terraform does not show the state of ${directory}: ${stderr.trim()}\n${todo}`)
  }
  const state = readFoundation(parseJson(stdout))
  if (state !== undefined) return state
  const why = 'it is destroyed already, or this is the state of another one'
  throw new Failure('not-found', `nothing of a foundation is in the state of ${directory}: ${why}. ${todo}`)
}
