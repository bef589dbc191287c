import { setTimeout } from 'node:timers/promises'
import type { Log } from './log.ts'

/** `signal` ends all sending. */
type Settings = { headers: Record<string, string>; timeoutMilliseconds: number; signal: AbortSignal; log: Log }

/** Sends a body and says whether it was taken. One that was not is told once, until one is taken again. */
export type Send = (url: string, body: string) => Promise<boolean>

// OTLP/HTTP: these mean "later", all others "never".
const later = [429, 502, 503, 504]
const mostAttempts = 3
const longestPauseMilliseconds = 5_000

/** Tries again what is to be tried again, within the timeout of one export; what is lost is lost, and the service goes on. */
export const createSender = ({ headers, timeoutMilliseconds, signal, log }: Settings): Send => {
  let isTaken = true
  return async (url, body) => {
    const ends = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)])
    const trouble = await attempt({ url, body, headers, signal: ends })
    if (trouble !== undefined && isTaken) log('telemetry is not taken', { url, error: trouble })
    if (trouble === undefined && !isTaken) log('telemetry is taken again', { url })
    isTaken = trouble === undefined
    return isTaken
  }
}

type Attempt = { url: string; body: string; headers: Record<string, string>; signal: AbortSignal }

/** What stood in its way after the last attempt; undefined where it was taken. */
const attempt = async ({ url, body, headers, signal }: Attempt): Promise<string | undefined> => {
  let trouble = ''
  for (let count = 1; count <= mostAttempts; count += 1) {
    try {
      const all = { ...headers, 'content-type': 'application/json' }
      const answer = await fetch(url, { method: 'POST', headers: all, body, signal })
      const said = await answer.text()
      if (answer.ok) return undefined
      trouble = `${answer.status} ${said.slice(0, 200)}`
      if (!later.includes(answer.status)) return trouble
      await pause(pauseOf(answer, count), signal)
    } catch (error) {
      trouble = trouble || causeOf(error)
      if (signal.aborted) return trouble
      await pause(pauseAfter(count), signal).catch(() => undefined)
    }
  }
  return trouble
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal, ref: false })

const pauseOf = (answer: Response, count: number): number => {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, longestPauseMilliseconds) : pauseAfter(count)
}

/** Spread, so that the pods of a shop do not come back all at once. */
const pauseAfter = (count: number): number =>
  Math.min(250 * 2 ** count, longestPauseMilliseconds) * (0.5 + Math.random() / 2)

/** fetch says "fetch failed", and in its cause why. */
const causeOf = (error: unknown): string =>
  error instanceof Error ? String(error.cause ?? error.message) : String(error)
