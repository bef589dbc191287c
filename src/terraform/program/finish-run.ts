import type { Progress } from '../../lib/progress.ts'
import { formatDuration } from '../../lib/time.ts'
import { hasBegun, waitForDetached } from '../../outside/detached.ts'
import { interruptOnce, isRunning } from '../../outside/process-identity.ts'
import { tellStanding } from './apply-progress.ts'
import { describeDiagnostic } from './diagnostics.ts'
import { type Followed, followUi } from './follow-ui.ts'

type Left = {
  /** Where the run that an earlier step began has its output. */
  runDirectory: string
  budgetMilliseconds: number
}

type Finished = {
  /** False: it still runs. */
  hasEnded: boolean
} & Pick<Followed, 'askedForLock' | 'died'>

/**
 * Waits for a run of Terraform that a cancelled step has left: it was asked to end, or is asked now, and saves its state
 * and frees its lock by itself, if only it is given the time.
 */
export const finishRun = async (
  { runDirectory, budgetMilliseconds }: Left,
  progress: Pick<Progress, 'say' | 'warn'>,
): Promise<Finished> => {
  if (!hasBegun(runDirectory)) return { hasEnded: true, askedForLock: undefined, died: false }
  const startedAt = Date.now()
  const ui = followUi({ say: () => undefined })
  const wasRunning = isRunning(runDirectory)
  if (wasRunning) {
    interruptOnce(runDirectory)
    progress.say(
      `Terraform is still ending what it began: waiting for it, at most ${formatDuration(budgetMilliseconds)}`,
    )
  }
  const timer = setInterval(() => progress.say(tellStanding(ui.standing(), Date.now())), tellEveryMilliseconds)
  const hasEnded = await waitForDetached(runDirectory, { budgetMilliseconds, onLine: ui.onLine }).finally(() => {
    clearInterval(timer)
    ui.end()
  })
  const followed = ui.end()
  for (const diagnostic of followed.diagnostics) progress.say(describeDiagnostic(diagnostic))
  if (wasRunning && hasEnded) {
    progress.say(`Terraform has ended, ${formatDuration(Date.now() - startedAt)} after this step began`)
  }
  return { hasEnded, askedForLock: followed.askedForLock, died: followed.died }
}

const tellEveryMilliseconds = 15_000
