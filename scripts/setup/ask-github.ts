import { Failure } from '../../src/lib/failure.ts'
import { at } from '../../src/lib/json.ts'
import type { GitHub, GitHubAnswer } from '../../src/outside/github.ts'

/** What is at a path of GitHub's API; `hidden` says what keeps the token from seeing it, which may be there or not. */
export type Answer<T = unknown> = { found: T } | { absent: true } | { hidden: string }

export type Ask = {
  /** `absent` is what GitHub's 404 (or 422) says where the thing is not there; any other is hidden. */
  one: (path: string, absent?: RegExp) => Promise<Answer>
  /** All pages of a list that stands under `key`, or is the answer itself where that is empty. */
  all: (list: { path: string; key: string; perPage: number }, page?: number) => Promise<Answer<unknown[]>>
}

/** Reads GitHub's API. Throws where nothing can be read at all: no network, no good token, too many requests. */
export const createAsk = (github: GitHub): Ask => {
  const one = async (path: string, absent?: RegExp): Promise<Answer> => {
    const answer = await github.rest({ path })
    refuseUseless(answer)
    if (answer.status === 200) return { found: answer.data }
    const message = String(at(answer.data, 'message') ?? '')
    if ((answer.status === 404 || answer.status === 422) && absent?.test(message)) return { absent: true }
    return { hidden: whyHidden(answer) }
  }
  const all: Ask['all'] = async ({ path, key, perPage }, page = 1) => {
    const answer = await one(`${path}?per_page=${perPage}&page=${page}`)
    if (!('found' in answer)) return answer
    const list = key === '' ? answer.found : at(answer.found, key)
    const found: unknown[] = Array.isArray(list) ? list : []
    if (found.length < perPage) return { found }
    return mapFound(await all({ path, key, perPage }, page + 1), (rest) => [...found, ...rest])
  }
  return { one, all }
}

/** What is found, through `read`. */
export const mapFound = <T, U>(answer: Answer<T>, read: (found: T) => U): Answer<U> =>
  'found' in answer ? { found: read(answer.found) } : answer

const refuseUseless = ({ status, headers, data }: GitHubAnswer): void => {
  if (status === 0) throw new Failure('unreachable', `GitHub's API gives no answer: ${String(data)}. Try again`)
  if (status === 401) throw new Failure('denied', 'GitHub does not take the token: it is wrong, expired or revoked')
  const isLimited = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0')
  if (isLimited || status >= 500) {
    throw new Failure(
      'unreachable',
      `GitHub's API answers ${status}${isLimited ? ', too many requests' : ''}. Try again later`,
    )
  }
}

/** GitHub says 404 of what may not be seen, and names the permission that lacks only to fine-grained tokens. */
const whyHidden = ({ status, headers }: GitHubAnswer): string => {
  const needs = headers['x-accepted-github-permissions']
  if (status === 403 && needs) return `the token may not read it: that needs ${needs.replaceAll('=', ': ')}`
  if (status === 403) return 'the token may not read it: that needs more rights in the repository'
  return `GitHub answers ${status}: it is not there, or the token may not see it`
}
