import { messageOf } from '../../lib/failure.ts'
import type { Progress } from '../../lib/progress.ts'
import type { Clock } from '../../lib/time.ts'
import type { Terraform } from './cli.ts'
import type { LockWindow } from './lock-window.ts'
import type { StateLock } from './state-lock.ts'

/** What became of the lock of a state after a run of ours that did not end well. */
export type LeftLock = 'free' | 'released' | { heldBy: StateLock } | { unknown: string }

/**
 * The lock that one run of Terraform has asked for, by what Terraform writes into it. One that died cannot have freed
 * it, so that nobody else can hold it.
 */
export type OwnLock = LockWindow & { operation: 'plan' | 'apply'; died: boolean }

type Wish = {
  /** `user@host`, as Terraform would write it. */
  who: string
  own: OwnLock
}

type Outside = {
  terraform: Pick<Terraform, 'lockHolder' | 'unlock'>
  clock: Clock
  progress: Pick<Progress, 'say'>
}

/**
 * Takes away the lock that a run of Terraform which is gone has left: ours by user, host, operation and time. Machines of
 * one image may have one name, and two jobs may wait for one state: nobody else's lock is touched.
 */
export const releaseOwnLock = async (wish: Wish, { terraform, progress, clock }: Outside): Promise<LeftLock> => {
  try {
    const held = await patiently(() => terraform.lockHolder(), clock)
    if (held === undefined) return 'free'
    if (!isOurs(held, wish)) return { heldBy: held }
    await terraform.unlock(held.id)
    progress.say(`released the lock ${held.id}, which this run had left`)
    return 'released'
  } catch (error) {
    return { unknown: messageOf(error) }
  }
}

/** Of some backends nothing is learnt but the lock's id. Times are cut to milliseconds. */
const isOurs = ({ who, operation, created }: StateLock, { who: us, own }: Wish): boolean =>
  who === '' && operation === ''
    ? own.died
    : who === us && operation === own.operation && created >= own.from - 1 && created <= own.until + 1

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
