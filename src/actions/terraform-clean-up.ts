import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createClock } from '../outside/clock.ts'
import { whoWeAre } from '../outside/who-we-are.ts'
import type { Schema } from '../runner/inputs.ts'
import type { PostRunner, Runner } from '../runner/run-action.ts'
import { finishRun } from '../terraform/program/finish-run.ts'
import { type Recovered, recover } from '../terraform/program/recover.ts'
import { describeLeft } from '../terraform/report/describe-recovered.ts'
import { keepState } from '../terraform/sealing/keep-state.ts'
import type { SealKey } from '../terraform/sealing/seal-key.ts'
import type { Stack } from '../terraform/stacks/stacks.ts'
import { stackKeys } from './terraform-keys.ts'
import { kept, type OpenStack, type StackInput, stackOf, withStack } from './terraform-stack.ts'

/** The runner kills everything 285 s after a cancel, the seconds of main among them (actions/runner, JobDispatcher). */
const budgetMilliseconds = 240_000

type CleaningUp<S extends Schema> = {
  state: (name: string) => string
  runner: PostRunner<S>
  input: StackInput
  /** The role whose credentials the run had. */
  roleOf: (stack: Stack) => string | undefined
  /** What a state is sealed with that no backend takes; undefined where nothing is applied. */
  sealKey: SealKey | undefined
}

/**
 * The post step of what runs Terraform. A run that ended well has taken its folder away; another one is waited for, then
 * its lock and its state are looked after.
 */
export const cleanUpTerraform = async <S extends Schema>(cleaning: CleaningUp<S>): Promise<void> => {
  const { state, runner } = cleaning
  const [plans, identity, run] = [state(kept.plans), state(kept.identity), state(kept.run)]
  try {
    if (run !== '' && state(kept.settled) === '') await finish(cleaning, run)
  } finally {
    for (const directory of [plans, identity, run].filter(Boolean))
      await rm(directory, { recursive: true, force: true })
  }
  runner.signal.throwIfAborted()
}

const finish = async <S extends Schema>(
  { state, runner, input, roleOf, sealKey }: CleaningUp<S>,
  runDirectory: string,
): Promise<void> => {
  const { context, progress, signal } = runner
  const startedAt = Date.now()
  const stack = await stackOf(input, runner)
  const { hasEnded, askedForLock, died } = await finishRun({ runDirectory, budgetMilliseconds }, progress)
  if (!hasEnded) {
    progress.warn(
      `Terraform is still at work on ${stack.name} and the runner will end it: look at its state and its lock before the next apply`,
    )
    return
  }
  const left = { ...input, 'lock-timeout': Math.max(0, budgetMilliseconds - (Date.now() - startedAt)) }
  const recovered: Recovered = await withStack({ input: left, stack, role: roleOf(stack) }, runner, (open) =>
    recover(
      {
        directory: resolve(context.workspace, stack.directory),
        who: whoWeAre(),
        own: askedForLock && { operation: state(kept.operation) === 'apply' ? 'apply' : 'plan', died, ...askedForLock },
        keep: (stateFile) => sealState({ stateFile, sealKey, open }, runner),
      },
      { terraform: open.terraform, progress, clock: createClock(signal) },
    ),
  )
  for (const line of describeLeft(recovered)) progress.warn(line)
}

type Sealing = { stateFile: string; sealKey: SealKey | undefined; open: OpenStack }

const sealState = ({ stateFile, sealKey, open }: Sealing, runner: Pick<Runner, 'context'>): Promise<string> => {
  if (sealKey === undefined) throw new Error('a plan leaves no state behind')
  const { repository, sha: commit, temporaryDirectory: directory } = runner.context
  const keys = stackKeys(sealKey, open, runner)
  return keepState({ stateFile, directory, repository, commit, stack: open.stack.name, keys })
}
