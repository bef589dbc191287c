import { rm } from 'node:fs/promises'
import { awsRegion } from '../../outside/aws.ts'
import { createProcesses } from '../../outside/process.ts'
import type { Action } from '../../runner/run-action.ts'
import { createAwsCli } from '../../terraform/aws/aws-cli.ts'
import { openAwsEnvironment } from '../../terraform/aws/aws-environment.ts'
import { findTagged } from '../../terraform/aws/tagged.ts'
import { loadStacks } from '../../terraform/stacks/load-stacks.ts'
import type { Stack } from '../../terraform/stacks/stacks.ts'
import { inTime } from '../in-time.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

/** The folders of the tokens by which roles are assumed, one a line. */
const identitiesState = 'identities'

export const wire: Wired['run'] = async (input, started) => {
  const runner = inTime(started, input.timeout, 'Look whether AWS answers')
  const { context, progress } = runner
  const processes = createProcesses(runner)
  const identities: string[] = []
  const onPrivate = (directory: string): void => {
    identities.push(directory)
    runner.saveState(identitiesState, identities.join('\n'))
  }
  const resourcesOf = async (stack: Stack) => {
    const region = awsRegion(input['aws-region'] ?? stack.region)
    const roleArn = input['role-to-assume'] ?? stack.planRole
    const opened = await openAwsEnvironment({ ...runner, roleArn, region, warn: progress.warn, onPrivate })
    try {
      const aws = createAwsCli({ processes, env: opened.cliEnv, region })
      return await findTagged(aws, stack.tags ?? { Stack: stack.name })
    } finally {
      await opened.close()
    }
  }
  const stacks = await loadStacks({ workspace: context.workspace, path: input['stacks-file'] })
  return run(input, { stacks, outside: { resourcesOf, now: Date.now, progress } })
}

export const cleanUp = async (state: (name: string) => string): Promise<void> => {
  const identities = state(identitiesState).split('\n').filter(Boolean)
  for (const directory of identities) await rm(directory, { recursive: true, force: true })
}
