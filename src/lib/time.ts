/** Time as a handle, so that what waits can be tested without waiting. Milliseconds throughout. */
export type Clock = {
  now: () => number
  /** Ends when the time is over, or at once, without a word, when `until` aborts. */
  sleep: (milliseconds: number, until?: AbortSignal) => Promise<void>
}

/** Of days, hours, minutes and seconds. */
const unitMilliseconds = [86_400_000, 3_600_000, 60_000, 1_000]

/** `90s`, `10m`, `1h30m`, `30d` → milliseconds; undefined for anything else, a bare number included. */
export const parseDuration = (text: string): number | undefined => {
  const [, ...counts] = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? []
  if (counts.every((count) => count === undefined)) return undefined
  const milliseconds = counts.reduce(
    (sum, count, index) => sum + Number(count ?? 0) * (unitMilliseconds[index] ?? 0),
    0,
  )
  return Number.isSafeInteger(milliseconds) ? milliseconds : undefined
}

/** Milliseconds as a person says them: `0.4s`, `12s`, `3m05s`, `1h02m`, `30d04h`. */
export const formatDuration = (milliseconds: number): string => {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)}s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds}s`
  const twoDigits = (count: number): string => String(count).padStart(2, '0')
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m${twoDigits(seconds % 60)}s`
  const hours = Math.floor(seconds / 3600)
  if (hours >= 48) return `${Math.floor(hours / 24)}d${twoDigits(hours % 24)}h`
  return `${hours}h${twoDigits(Math.floor((seconds % 3600) / 60))}m`
}
