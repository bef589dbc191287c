import { access, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../lib/failure.ts'
import type { Progress } from '../../lib/progress.ts'
import type { Clock } from '../../lib/time.ts'
import type { Terraform } from './cli.ts'
import type { StateLock } from './state-lock.ts'

/** What an apply of ours that did not end well has left, and what became of it. */
export type Recovered = {
  lock: 'free' | 'released' | { heldBy: StateLock } | { unknown: string }
  /** `stored`: Terraform saved it itself. `kept`: nobody takes it now, and it lies sealed in that file. */
  state: 'stored' | 'pushed' | { kept: string; why: string }
}

type Settings = {
  /** Of the stack, absolute. */
  directory: string
  /** `user@host`, as Terraform would write it. */
  who: string
  /** When the apply began, epoch milliseconds: what was locked before is not ours. */
  since: number
  /** Seals the state that cannot be stored, which holds secrets, and gives the path of the sealed file. */
  keep: (stateFile: string) => Promise<string>
}

type Outside = {
  terraform: Pick<Terraform, 'lockHolder' | 'unlock' | 'pushState'>
  clock: Clock
  progress: Pick<Progress, 'say' | 'warn'>
}

/** The file in which Terraform saves a state that its backend does not take (terraform.io, "State Storage"). */
export const erroredState = 'errored.tfstate'

/**
 * Only once Terraform is gone: takes away the lock that it has left, which is ours by user, host and time, and stores
 * the state that it could not store. Nobody else's lock is touched, and no state is lost.
 */
export const recover = async (settings: Settings, outside: Outside): Promise<Recovered> => {
  const lock = await releaseOwn(settings, outside)
  return { lock, state: await storeErrored(settings, outside) }
}

const releaseOwn = async (
  { who, since }: Settings,
  { terraform, progress, clock }: Outside,
): Promise<Recovered['lock']> => {
  try {
    const held = await patiently(() => terraform.lockHolder(), clock)
    if (held === undefined) return 'free'
    if (!isOurs(held, { who, since })) return { heldBy: held }
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
const isOurs = (lock: StateLock, { who, since }: { who: string; since: number }): boolean =>
  lock.who === who && lock.created >= since - slackMilliseconds

const storeErrored = async (
  { directory, keep }: Settings,
  { terraform, clock, progress }: Outside,
): Promise<Recovered['state']> => {
  const file = join(directory, erroredState)
  if (!(await exists(file))) return 'stored'
  try {
    await patiently(() => terraform.pushState(erroredState), clock)
    // A later apply in this directory must not take it for its own.
    await rm(file)
    progress.say('stored the state that Terraform could not store')
    return 'pushed'
  } catch (error) {
    const kept = await keep(file)
    await rm(file)
    return { kept, why: messageOf(error) }
  }
}

const attempts = 3
const pauseMilliseconds = 3_000

/** A backend that has just refused may be right again in a moment. */
const patiently = async <T>(work: () => Promise<T>, clock: Clock): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts) throw error
      await clock.sleep(pauseMilliseconds)
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
