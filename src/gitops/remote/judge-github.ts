import { Failure } from '../../lib/failure.ts'
import { at, listAt, textAt } from '../../lib/json.ts'
import { again } from '../../lib/retry.ts'
import type { GitHubAnswer } from '../../outside/github.ts'
import { githubRefusal } from './github-refusal.ts'
import type { Busy } from './remote.ts'

/** `now` in epoch milliseconds: a rate limit ends at a time of day. `credential` is the input that it came from. */
export type ApiPlace = { url: string; branch: string; now: () => number; credential?: string }

/** GitHub asks for a minute at least where it gives no `retry-after` (REST docs, "Exceeding the rate limit"). */
const secondaryWaitMilliseconds = 60_000

/** The data of an answer of the REST API, or why to ask again later; a refusal is thrown as a Failure. */
export const judgeRest = (answer: GitHubAnswer, place: ApiPlace): { data: unknown } | Busy => {
  const busy = busyIn(answer, place)
  if (busy) return busy
  if (answer.status < 300) return { data: answer.data }
  throw restRefusal(answer, place)
}

/** As judgeRest, for GraphQL, where an answer of 200 may hold errors; those of a type in `expected` are the caller's. */
export const judgeGraphql = (
  answer: GitHubAnswer,
  place: ApiPlace,
  expected: string[] = [],
): { data: unknown; errors: GraphqlError[] } | Busy => {
  const busy = busyIn(answer, place)
  if (busy) return busy
  if (answer.status >= 300) throw restRefusal(answer, place)
  const errors = listAt(answer.data, 'errors').map((error) => ({
    type: textAt(error, 'type'),
    message: oneLine(textAt(error, 'message')),
  }))
  const [unexpected] = errors.filter(({ type }) => !expected.includes(type))
  if (unexpected === undefined) return { data: at(answer.data, 'data'), errors }
  const passing = passingError(unexpected, answer, place)
  if (passing) return passing
  throw graphqlRefusal(unexpected, answer, place)
}

export type GraphqlError = { type: string; message: string }

const busyIn = (answer: GitHubAnswer, { url, now }: ApiPlace): Busy | undefined => {
  const { status, headers, data } = answer
  if (status === 0) {
    const how = String(data)
    if (!brokeOff.test(how))
      throw new Failure('unreachable', `cannot reach the API of ${url}: ${how}. Check whether this runner reaches it`)
    return again(`the API did not answer: ${how}`)
  }
  if (status >= 500) return again(`the API is busy: it answered ${status}`)
  return status === 403 || status === 429 ? rateLimit(headers, messageIn(data), now) : undefined
}

/** A second attempt may help here, and not with an address, a name or a certificate that is wrong. */
const brokeOff =
  /no answer within|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket|other side closed|terminated|timeout/i

const rateLimit = (headers: Record<string, string>, message: string, now: () => number): Busy | undefined => {
  const seconds = Number(headers['retry-after'])
  if (seconds > 0) return again(`GitHub's secondary rate limit asks for ${seconds} s: ${message}`, seconds * 1000)
  if (headers['x-ratelimit-remaining'] === '0') {
    const wait = Math.max(0, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - now())
    return again(`GitHub's rate limit is used up for ${Math.ceil(wait / 1000)} s: ${message}`, wait)
  }
  if (/secondary rate limit|abuse detection|temporarily blocked/i.test(message)) {
    return again(`GitHub's secondary rate limit: ${message}`, secondaryWaitMilliseconds)
  }
  return /rate limit/i.test(message) ? again(message, secondaryWaitMilliseconds) : undefined
}

const passingError = ({ type, message }: GraphqlError, answer: GitHubAnswer, { now }: ApiPlace): Busy | undefined => {
  if (/RATE_LIMIT/.test(type) || /rate limit/i.test(message)) {
    return rateLimit(answer.headers, message, now) ?? again(message, secondaryWaitMilliseconds)
  }
  // GitHub's own words for a query that ran out of its time or failed inside.
  const failedInside =
    /^Something went wrong while executing your query|timedout|couldn't respond to your request in time/i
  return type === 'SERVICE_UNAVAILABLE' || failedInside.test(message) ? again(`the API failed: ${message}`) : undefined
}

const restRefusal = ({ status, headers, data }: GitHubAnswer, place: ApiPlace): Failure => {
  const { url, branch, credential = 'manifests-token' } = place
  const words = messageIn(data) || `HTTP ${status}`
  const sso = headers['x-github-sso']
  const said = { words: sso === undefined ? words : `${words} (${sso})`, ...place }
  const permissions = headers['x-accepted-github-permissions']
  const known = status === 401 ? undefined : githubRefusal({ ...said, ...(permissions && { permissions }) })
  if (known) return known
  if (status === 401) {
    return new Failure(
      'denied',
      `${url} does not accept ${credential} (it says: ${words}): give one that is valid for it`,
    )
  }
  if (status === 403) return new Failure('denied', `${url} refuses ${credential}: ${words}. ${lookAtRights}`)
  if (status === 404) return notThere(place)
  if (status >= 300 && status < 400) {
    return new Failure('not-found', `${url} has moved to another name: correct manifests-repository`)
  }
  if (status === 409 && /empty/i.test(words)) {
    return new Failure('not-found', `${url} has no branch ${branch}: it is empty. Push a first commit`)
  }
  return new Failure('rejected', `${url}: the API refused it with ${status}: ${words}. ${lookAtRules}`)
}

const graphqlRefusal = (error: GraphqlError, answer: GitHubAnswer, place: ApiPlace): Failure => {
  const { url, credential = 'manifests-token' } = place
  const { type, message } = error
  const sso = answer.headers['x-github-sso']
  const words = type === 'BRANCH_PROTECTION_RULE_VIOLATION' ? `protected branch: ${message}` : message
  const known = githubRefusal({ ...place, words: sso === undefined ? words : `${words} (${sso})` })
  if (known) return known
  if (type === 'NOT_FOUND') return notThere(place)
  if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') {
    return new Failure('denied', `${url} refuses ${credential}: ${message}. ${lookAtRights}`)
  }
  return new Failure(
    'rejected',
    `${url}: the API refused it: ${message}${type === '' ? '' : ` (${type})`}. ${lookAtRules}`,
  )
}

const notThere = ({ url, credential = 'manifests-token' }: ApiPlace): Failure =>
  new Failure(
    'not-found',
    `there is no repository ${url}, or ${credential} may not see it: correct its name, or let ${credential} read it`,
  )

const lookAtRights = 'Look at its rights on that repository'
const lookAtRules = "Run the job again; if it is refused again, look at the repository's rules"

const messageIn = (data: unknown): string => {
  const errors = listAt(data, 'errors').map((error) => (typeof error === 'string' ? error : textAt(error, 'message')))
  return oneLine([textAt(data, 'message'), ...errors].filter(Boolean).join(': '))
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
