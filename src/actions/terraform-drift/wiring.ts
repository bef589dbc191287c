import { awsRegion } from '../../outside/aws.ts'
import { createClock } from '../../outside/clock.ts'
import { whoWeAre } from '../../outside/who-we-are.ts'
import type { Action } from '../../runner/run-action.ts'
import { findAuthors } from '../../terraform/drift/find-authors.ts'
import type { ResourceChange } from '../../terraform/meaning/plan-change.ts'
import { releaseOwnLock } from '../../terraform/program/release-own-lock.ts'
import { createThreads } from '../../terraform/report/github-threads.ts'
import type { Stack } from '../../terraform/stacks/stacks.ts'
import { cleanUpTerraform } from '../terraform-clean-up.ts'
import { inSession } from '../terraform-session.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

const roleOf = ({ planRole }: Stack) => planRole

export const wire: Wired['run'] = async (input, started) => {
  const opening = { input, roleOf, whenLate: 'Look at the log for what took long' }
  return inSession(opening, started, (session) => {
    const { runner, stack, terraform, awsIn, github, runsHolding, privateDirectory } = session
    const { repository } = runner.context
    const { progress } = runner
    const clock = createClock(runner.signal)
    const trail = {
      awsIn,
      region: () => awsRegion(stack.region),
      clock,
      ours: [stack.planRole, stack.applyRole].filter((role) => role !== undefined),
    }
    const authorsOf = (resources: ResourceChange[]) => findAuthors(resources, trail)
    return run(input, {
      stack,
      outside: {
        terraform,
        releaseLock: (own) => releaseOwnLock({ who: whoWeAre(), own }, { terraform, clock, progress }),
        runsHolding,
        authorsOf,
        privateDirectory,
        progress,
      },
      threads: github && input.issue ? createThreads({ github, repository }) : undefined,
      now: Date.now,
    })
  })
}

export const cleanUp: NonNullable<Wired['cleanUp']> = (state, runner) =>
  cleanUpTerraform({ state, runner, input: runner.input(), roleOf, sealKey: undefined })
