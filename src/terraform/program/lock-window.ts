import { optionalTextAt, parseJson, textAt } from '../../lib/json.ts'

/** Between which moments Terraform asked for the lock of its state, epoch milliseconds: the lock that it got was made then. */
export type LockWindow = { from: number; until: number }

/** The moments that Terraform's own lines of JSON tell; `NaN` until one does. */
export const noLockYet: LockWindow = { from: Number.NaN, until: Number.NaN }

/**
 * After one more line. Terraform tells its version first, then asks for the lock, and tells what it reads, plans and
 * does with the state under it. Only warnings about the configuration may come before.
 */
export const narrow = (window: LockWindow, line: string): LockWindow => {
  if (!Number.isNaN(window.until)) return window
  const value = parseJson(line)
  const at = Date.parse(textAt(value, '@timestamp'))
  if (Number.isNaN(at)) return window
  const type = textAt(value, 'type')
  if (type === 'version') return { from: at, until: Number.NaN }
  if (Number.isNaN(window.from) || type === 'log') return window
  if (type === 'diagnostic' && optionalTextAt(value, '@level') !== 'error') return window
  return { ...window, until: at }
}

/** As Terraform has told it by its end; undefined when it came to no lock. */
export const windowOf = ({ from, until }: LockWindow): LockWindow | undefined =>
  Number.isNaN(from)
    ? undefined
    : { from, until: Math.min(Number.isNaN(until) ? from + longest : until, from + longest) }

/** Backends are made ready before the lock is asked for, which takes some requests for credentials. */
const longest = 60_000
