import { Failure } from '../../lib/failure.ts'
import { gitRefusal, lastWords, type Place, strangeAnswer } from './git-refusal.ts'
import { githubRefusal } from './github-refusal.ts'

/** What git said. */
export type GitAnswer = { code: number; stdout: string; stderr: string }

/**
 * `lost`: another writer was first. `unclear`: the connection broke, so it may have landed or not. `commit` is there where
 * the server made the commit under an id of its own.
 */
export type PushVerdict =
  | { ended: 'landed'; commit?: string }
  | { ended: 'lost' | 'unclear'; reason: string; waitMilliseconds?: number }

/** All the words in which git and GitHub say that the branch has moved on. */
const lostRace =
  /non-fast-forward|fetch first|cannot lock ref|failed to update ref|stale info|incorrect old value|reference already exists/i

const passing =
  /returned error: (?:429|5\d\d)|HTTP (?:429|5\d\d)|hung up|early EOF|Connection reset|unexpected disconnect|Internal Server Error|Empty reply|operation too slow|RPC failed/i

/** An answer of the server that no other attempt changes, whatever broke afterwards. */
const refused = /(?:returned error:|HTTP) 4(?!29)\d\d/

const mayPass = (text: string): boolean => (passing.test(text) || strangeAnswer.test(text)) && !refused.test(text)

/** Judges a push by the status line of `--porcelain`; a refusal is thrown as a Failure. */
export const judgePush = (answer: GitAnswer, place: Place): PushVerdict => {
  if (answer.code === 0) return { ended: 'landed' }
  const status = /^!\t[^\t]*\t(.*)$/m.exec(answer.stdout)?.[1] ?? ''
  if (lostRace.test(status)) return { ended: 'lost', reason: status }
  if (mayPass(status) || (status === '' && mayPass(answer.stderr))) {
    const wait = waitAfter(answer)
    return {
      ended: 'unclear',
      reason: lastWords(answer) || status,
      ...(wait !== undefined && { waitMilliseconds: wait }),
    }
  }
  if (status !== '') throw declined(answer, status, place)
  throw failureOf(answer, place)
}

/** True when trying again later may help: a server that is busy or a connection that broke. */
export const isPassing = ({ stderr }: GitAnswer): boolean => mayPass(stderr)

/** Git shows no `retry-after`: the least to wait for a server that counts requests. */
export const waitAfter = ({ stderr }: GitAnswer): number | undefined =>
  /(?:returned error:|HTTP) 429/.test(stderr) ? 10_000 : undefined

const declined = ({ stderr }: GitAnswer, status: string, place: Place): Failure => {
  const because = remoteWords(stderr)
  const words = because === '' ? status : `${status}: ${because}`
  const known = githubRefusal({ ...place, words })
  const next = "Let the token's owner bypass the branch's protection, or choose another manifests-branch"
  return known ?? new Failure('denied', `${place.url} does not take a push to ${place.branch}: ${words}. ${next}`)
}

/** The one clear message for a git command that failed against the remote. */
export const failureOf = ({ stderr }: GitAnswer, place: Place): Failure => {
  const words = remoteWords(stderr) || sshWords(stderr)
  const known = words === '' ? undefined : githubRefusal({ ...place, words })
  return known ?? gitRefusal(stderr, words, place)
}

/** Over ssh GitHub's own words come as they are, behind `ERROR: `. */
const sshWords = (stderr: string): string =>
  stderr
    .split('\n')
    .flatMap((line) => /^ERROR: (.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ')

const remoteWords = (stderr: string): string =>
  stderr
    .split('\n')
    .flatMap((line) => /^remote: (?:error: )?(.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ')
