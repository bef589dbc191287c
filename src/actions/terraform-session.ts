import { awsRegion } from '../outside/aws.ts'
import { createClock } from '../outside/clock.ts'
import { createGitHub, type GitHub } from '../outside/github.ts'
import type { Runner } from '../runner/run-action.ts'
import { type Controllers, openControllers } from '../terraform/leftovers/controllers.ts'
import { type Run, runsHolding } from '../terraform/lock-runs.ts'
import type { StateLock } from '../terraform/program/state-lock.ts'
import type { Stack } from '../terraform/stacks/stacks.ts'
import { inTime } from './in-time.ts'
import { type OpenStack, type StackInput, stackOf, withStack } from './terraform-stack.ts'

/** A stack that is open, for as long as the step may take. */
export type Session = OpenStack & {
  runner: Runner
  /** Undefined without a token. */
  github: GitHub | undefined
  /** Runs that may hold a lock; undefined when that cannot be told. */
  runsHolding: (lock: StateLock) => Promise<Run[] | undefined>
  /** What controllers of the stack's clusters made. */
  controllers: Controllers
}

type Opening = {
  input: StackInput & { timeout: number; token?: string | undefined }
  roleOf: (stack: Stack) => string | undefined
  /** What to do when its time is over. */
  whenLate: string
}

/** How each action begins that runs Terraform in the stack that its inputs name. */
export const inSession = async <T>(
  { input, roleOf, whenLate }: Opening,
  started: Runner,
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  const runner = inTime(started, input.timeout, whenLate)
  const { repository, runUrl, apiUrl, graphqlUrl } = runner.context
  const { token } = input
  const github =
    token === undefined
      ? undefined
      : createGitHub({ apiUrl, graphqlUrl, token: async () => token, signal: runner.signal })
  const stack = await stackOf(input, runner)
  return withStack({ input, stack, role: roleOf(stack), saveState: runner.saveState }, runner, (open) =>
    work({
      ...open,
      runner,
      github,
      runsHolding: async (lock) => (github ? runsHolding(lock, { github, repository, ownUrl: runUrl }) : undefined),
      controllers: controllersOf(open, runner),
    }),
  )
}

/** By the AWS CLI, with the stack's credentials. */
const controllersOf = ({ stack, awsIn }: OpenStack, runner: Runner): Controllers =>
  openControllers({
    aws: () => awsIn(awsRegion(stack.region)),
    clock: createClock(runner.signal),
    progress: runner.progress,
  })
