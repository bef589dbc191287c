import { messageOf } from '../../lib/failure.ts'
import type { Progress } from '../../lib/progress.ts'
import type { Clock } from '../../lib/time.ts'
import type { Terraform } from './cli.ts'
import type { StateLock } from './state-lock.ts'

/** What became of the lock of a state after a run of ours that did not end well. */
export type LeftLock = 'free' | 'released' | { heldBy: StateLock } | { unknown: string }

type Run = {
  /** `user@host`, as Terraform would write it. */
  who: string
  /** When the run began, epoch milliseconds: what was locked before is not ours. */
  since: number
}

type Outside = {
  terraform: Pick<Terraform, 'lockHolder' | 'unlock'>
  clock: Clock
  progress: Pick<Progress, 'say'>
}

/** Takes away the lock that a run of Terraform which is gone has left: ours by user, host and time. Nobody else's is touched. */
export const releaseOwnLock = async (run: Run, { terraform, progress, clock }: Outside): Promise<LeftLock> => {
  try {
    const held = await patiently(() => terraform.lockHolder(), clock)
    if (held === undefined) return 'free'
    if (!isOurs(held, run)) return { heldBy: held }
    await terraform.unlock(held.id)
    progress.say(`released the lock ${held.id}, which this run had left`)
    return 'released'
  } catch (error) {
    return { unknown: messageOf(error) }
  }
}

/** Clocks of one machine agree, but Terraform's and Node's are read some milliseconds apart. */
const slackMilliseconds = 2_000

/** A lock with no time is not ours to judge. */
const isOurs = (lock: StateLock, { who, since }: Run): boolean =>
  lock.who === who && lock.created >= since - slackMilliseconds

const attempts = 3
const pauseMilliseconds = 3_000

/** A backend that has just refused may be right again in a moment. */
export const patiently = async <T>(work: () => Promise<T>, clock: Clock): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts) throw error
      await clock.sleep(pauseMilliseconds)
    }
  }
}
