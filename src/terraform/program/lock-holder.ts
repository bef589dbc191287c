import type { Child } from './child.ts'
import { readStateLock, type StateLock } from './state-lock.ts'
import { failureOf, troubleOf } from './trouble.ts'

/** Who holds the lock of the state now, or still after it was waited for, by the argument of a timeout. */
export const lockHolder = async ({ change }: Child, timeout = '-lock-timeout=0s'): Promise<StateLock | undefined> => {
  // The cheapest command that takes the lock; it starts no provider, and changes nothing.
  const asking = ['untaint', '-no-color', timeout, '-allow-missing', noResource]
  const { code, stdout, stderr } = await change(asking)
  const said = `${stdout}\n${stderr}`
  const lock = readStateLock(said)
  if (code === 0 || lock !== undefined) return lock
  throw failureOf(troubleOf({ verb: 'untaint', code, diagnostics: [], said: said.split('\n') }))
}

const noResource = 'terraform_data.slipway_asks_for_the_lock'
