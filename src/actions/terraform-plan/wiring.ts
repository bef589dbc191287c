import { join } from 'node:path'
import { createClock } from '../../outside/clock.ts'
import { whoWeAre } from '../../outside/who-we-are.ts'
import type { Action } from '../../runner/run-action.ts'
import { releaseOwnLock } from '../../terraform/program/release-own-lock.ts'
import { createThreads } from '../../terraform/report/github-threads.ts'
import { bindingOf } from '../../terraform/sealing/binding.ts'
import type { Stack } from '../../terraform/stacks/stacks.ts'
import { cleanUpTerraform } from '../terraform-clean-up.ts'
import { stackKeys } from '../terraform-keys.ts'
import { inSession } from '../terraform-session.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

const roleOf = ({ planRole }: Stack) => planRole

export const wire: Wired['run'] = async (input, started) => {
  const opening = { input, roleOf, whenLate: 'Look at the log for what took long' }
  return inSession(opening, started, ({ runner, github, runsHolding, controllers, ...open }) => {
    const { stack, terraform, privateDirectory } = open
    const { repository, sha: commit, workspace, runUrl, temporaryDirectory, event } = runner.context
    const { progress } = runner
    const { mode } = input
    const number = event.pullRequestNumber
    const clock = createClock(runner.signal)
    const isTold = github && input.comment && number !== undefined
    return run(input, {
      stack,
      sealedFile: join(temporaryDirectory, `${encodeURIComponent(stack.name)}.${mode}.plan`),
      outside: {
        terraform,
        keys: stackKeys(input['seal-key'], open, runner),
        bindingOf: (fingerprint) => bindingOf({ repository, commit, stack, mode, fingerprint, workspace, terraform }),
        releaseLock: (own) => releaseOwnLock({ who: whoWeAre(), own }, { terraform, clock, progress }),
        runsHolding,
        controllers,
        privateDirectory,
        progress,
      },
      pull: isTold ? { threads: createThreads({ github, repository }), number } : undefined,
      commit,
      runUrl,
      now: Date.now,
    })
  })
}

export const cleanUp: NonNullable<Wired['cleanUp']> = (state, runner) => {
  const input = runner.input()
  return cleanUpTerraform({ state, runner, input, roleOf, sealKey: input['seal-key'] })
}
