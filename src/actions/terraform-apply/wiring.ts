import { resolve } from 'node:path'
import { createClock } from '../../outside/clock.ts'
import { whoWeAre } from '../../outside/who-we-are.ts'
import type { Action } from '../../runner/run-action.ts'
import type { ReadPlan } from '../../terraform/approval/replan.ts'
import type { Controllers } from '../../terraform/leftovers/controllers.ts'
import { readMeaning } from '../../terraform/meaning/read-meaning.ts'
import { recover } from '../../terraform/program/recover.ts'
import { type OwnLock, releaseOwnLock } from '../../terraform/program/release-own-lock.ts'
import { keepState } from '../../terraform/sealing/keep-state.ts'
import { openPlan } from '../../terraform/sealing/open-plan.ts'
import type { KeySource } from '../../terraform/sealing/seal-key.ts'
import type { Stack } from '../../terraform/stacks/stacks.ts'
import { cleanUpTerraform } from '../terraform-clean-up.ts'
import { keysAtHand, stackKeys } from '../terraform-keys.ts'
import { inSession } from '../terraform-session.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

const roleOf = ({ applyRole }: Stack) => applyRole

type Comparing = { keys: KeySource; controllers: Controllers; fingerprint: string }

const readerOf =
  ({ keys, controllers, fingerprint }: Comparing): ReadPlan =>
  async (chunks, { mode, approved: controlled }) => {
    const meaning = await readMeaning({ chunks, mode, keys, controllers, approved: { fingerprint, controlled } })
    return { fingerprint: meaning.summary.fingerprint, controlled: meaning.controlled }
  }

export const wire: Wired['run'] = async (input, started) => {
  const whenLate = 'Look at the log for what took long, then run again with accept: subset'
  return inSession({ input, roleOf, whenLate }, started, async ({ runner, runsHolding, controllers, ...open }) => {
    const { stack, terraform, privateDirectory } = open
    const { context, progress, signal } = runner
    const { repository, sha: commit, workspace } = context
    const { fingerprint } = input
    const keys = stackKeys(input['seal-key'], open, runner)
    const keeping = input['seal-key'].kind === 'kms' ? await keysAtHand(keys) : keys
    const directory = resolve(workspace, stack.directory)
    const keep = (stateFile: string) =>
      keepState({
        stateFile,
        directory: context.temporaryDirectory,
        repository,
        commit,
        stack: stack.name,
        keys: keeping,
      })
    const clock = createClock(signal)
    const who = whoWeAre()
    const recovering = { terraform, progress, clock }
    const outside = {
      terraform,
      controllers,
      readPlan: readerOf({ keys, controllers, fingerprint }),
      runsHolding,
      releaseLock: (own: OwnLock) => releaseOwnLock({ who, own }, recovering),
      recover: (own: OwnLock | undefined) => recover({ directory, who, own, keep }, recovering),
      privateDirectory,
      clock,
      progress,
    }
    return run(input, {
      stack,
      outside,
      signal,
      openPlan: (path) =>
        openPlan({ path, workspace, repository, commit, stack, terraform, fingerprint, keys, privateDirectory }),
    })
  })
}

export const cleanUp: NonNullable<Wired['cleanUp']> = (state, runner) => {
  const input = runner.input()
  return cleanUpTerraform({ state, runner, input, roleOf, sealKey: input['seal-key'] })
}
