import { existsSync } from 'node:fs'
import type { Progress } from '../../lib/progress.ts'
import { formatDuration } from '../../lib/time.ts'
import { waitForDetached } from '../../outside/detached.ts'
import { interruptOnce, isRunning } from '../../outside/process-identity.ts'
import { tellStanding } from './apply-progress.ts'
import { describeDiagnostic } from './diagnostics.ts'
import { followUi } from './follow-ui.ts'

type Left = {
  /** Where the run that an earlier step began has its output. */
  runDirectory: string
  budgetMilliseconds: number
}

/**
 * Waits for a run of Terraform that a cancelled step has left: it was asked to end, or is asked now, and saves its state
 * and frees its lock by itself, if only it is given the time. False: it still runs.
 */
export const finishRun = async (
  { runDirectory, budgetMilliseconds }: Left,
  progress: Pick<Progress, 'say' | 'warn'>,
): Promise<boolean> => {
  // A run that ended in time was taken away by its own step.
  if (!existsSync(runDirectory)) return true
  const startedAt = Date.now()
  const ui = followUi({ say: () => undefined })
  if (isRunning(runDirectory)) {
    interruptOnce(runDirectory)
    progress.say(
      `Terraform is still ending what it began: waiting for it, at most ${formatDuration(budgetMilliseconds)}`,
    )
  }
  const timer = setInterval(() => progress.say(tellStanding(ui.standing(), Date.now())), tellEveryMilliseconds)
  const gone = await waitForDetached(runDirectory, { budgetMilliseconds, onLine: ui.onLine }).finally(() =>
    clearInterval(timer),
  )
  const followed = ui.end()
  for (const diagnostic of followed.diagnostics) progress.say(describeDiagnostic(diagnostic))
  if (gone) progress.say(`Terraform has ended, ${formatDuration(Date.now() - startedAt)} after this step began`)
  return gone
}

const tellEveryMilliseconds = 15_000
