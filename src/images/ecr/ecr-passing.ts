import { Failure } from '../../lib/failure.ts'
import { codeOf, isStrange, metadataOf, nameOf, statusOf } from './ecr-errors.ts'

/**
 * Trouble that may pass: `expired` needs new credentials; `unanswered` (nobody is there), `strange` (somebody else is) and
 * `not-yet` (what was just written is not seen) are worth a short while alone.
 */
export type Passing = {
  kind: 'throttled' | 'broken' | 'expired' | 'unanswered' | 'strange' | 'not-yet'
  waitMilliseconds?: number
}

/** What may pass of what the AWS SDK threw; undefined when the next answer would be the same. */
export const passing = (thrown: unknown): Passing | undefined => {
  const kind = thrown instanceof Failure ? undefined : kindOf(thrown)
  if (kind === undefined) return undefined
  const waitMilliseconds = retryAfterMilliseconds(thrown)
  return waitMilliseconds === undefined ? { kind } : { kind, waitMilliseconds }
}

const kindOf = (thrown: unknown): Passing['kind'] | undefined => {
  const [name, status, code] = [nameOf(thrown), statusOf(thrown), codeOf(thrown)]
  // The SDK takes it for throttling, but it is a quota: the same tomorrow.
  if (name === 'LimitExceededException') return undefined
  if (status === 429 || /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown)/.test(name)) return 'throttled'
  if (/^(ExpiredToken|RequestExpired)/.test(name)) return 'expired'
  if (name === 'ReferencedImagesNotFoundException') return 'not-yet'
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code)) return 'unanswered'
  if (status >= 500 || name === 'TimeoutError' || /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code)) return 'broken'
  if (isStrange(thrown)) return 'strange'
  // The SDK set its clock by the answer, so that the next signature is right.
  return metadataOf(thrown).clockSkewCorrected === true ? 'broken' : undefined
}

const longestRetryAfterSeconds = 60

/** `Retry-After` in seconds, as AWS sends it. */
const retryAfterMilliseconds = (thrown: unknown): number | undefined => {
  if (typeof thrown !== 'object' || thrown === null || !('$response' in thrown)) return undefined
  const response: unknown = thrown.$response
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined
  const headers: Record<string, unknown> = { ...Object(response.headers) }
  const seconds = Number(headers['retry-after'])
  return seconds > 0 ? Math.min(seconds, longestRetryAfterSeconds) * 1000 : undefined
}
