import { access, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../lib/failure.ts'
import type { Progress } from '../../lib/progress.ts'
import type { Clock } from '../../lib/time.ts'
import type { Terraform } from './cli.ts'
import { type LeftLock, type OwnLock, patiently, releaseOwnLock } from './release-own-lock.ts'

/** What an apply of ours that did not end well has left, and what became of it. */
export type Recovered = {
  lock: LeftLock
  /** `stored`: Terraform saved it itself. `kept`: nobody takes it now, and it lies sealed in that file. */
  state: 'stored' | 'pushed' | { kept: string; why: string }
}

type Settings = {
  /** Of the stack, absolute. */
  directory: string
  /** `user@host`, as Terraform would write it. */
  who: string
  /** The lock that it had asked for; undefined when it had not come to that. */
  own: OwnLock | undefined
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
 * Only once Terraform is gone: takes away the lock that it has left, and stores the state that it could not store.
 * Nobody else's lock is touched, and no state is lost.
 */
export const recover = async (settings: Settings, outside: Outside): Promise<Recovered> => {
  const { who, own } = settings
  const lock = own ? await releaseOwnLock({ who, own }, outside) : 'free'
  return { lock, state: await storeErrored(settings, outside) }
}

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

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
