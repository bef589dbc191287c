import { Failure } from '../lib/failure.ts'

/** What git said, and what it was doing; the place is for the message, `anonymous` when there was no token to send. */
export type GitAnswer = { code: number; stdout: string; stderr: string }
export type Place = { url: string; branch: string; anonymous?: boolean }

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

const mayPass = (text: string): boolean => passing.test(text) && !refused.test(text)

/** Judges a push by the status line of `--porcelain`; a refusal is thrown as a Failure. */
export const judgePush = (answer: GitAnswer, place: Place): PushVerdict => {
  if (answer.code === 0) return { ended: 'landed' }
  const status = /^!\t[^\t]*\t(.*)$/m.exec(answer.stdout)?.[1] ?? ''
  if (lostRace.test(status)) return { ended: 'lost', reason: status }
  if (mayPass(status) || (status === '' && mayPass(answer.stderr))) {
    return { ended: 'unclear', reason: lastWords(answer) || status }
  }
  if (status !== '') throw declined(answer, status, place)
  throw failureOf(answer, place)
}

/** True when trying again later may help: a server that is busy or a connection that broke. */
export const isPassing = ({ stderr }: GitAnswer): boolean => mayPass(stderr)

const declined = ({ stderr }: GitAnswer, status: string, { url, branch }: Place): Failure => {
  const because = remoteWords(stderr)
  const why = because === '' ? status : `${status}: ${because}`
  return new Failure(
    'denied',
    `${url} does not take a push to ${branch}: ${why}. Let the token's owner bypass the branch's protection, or choose another manifests-branch`,
  )
}

/** The one clear message for a git command that failed against the remote. */
export const failureOf = ({ stderr }: GitAnswer, { url, branch, anonymous }: Place): Failure => {
  const said = remoteWords(stderr)
  const words = lastWords({ stderr })
  if (/couldn't find remote ref|Remote branch .* not found/i.test(stderr)) {
    return new Failure('not-found', `${url} has no branch ${branch}: correct manifests-branch`)
  }
  if (/Authentication failed|could not read (?:Username|Password)|returned error: 401/i.test(stderr)) {
    const answer = said === '' ? '' : ` (it says: ${said})`
    if (anonymous) {
      const next = 'give it, and see that the secret it comes from is set for this repository'
      return new Failure('denied', `${url} asks for a token, and manifests-token is empty${answer}: ${next}`)
    }
    return new Failure('denied', `${url} does not accept manifests-token${answer}: give one that is valid for it`)
  }
  if (/returned error: 403|Permission to .* denied|access .* not granted/i.test(stderr)) {
    const why = said || 'HTTP 403'
    return new Failure('denied', `${url} refuses manifests-token: ${why}. It needs to read and write contents`)
  }
  if (
    /repository .*not found|Repository not found|does not appear to be a git repository|returned error: 404/i.test(
      stderr,
    )
  ) {
    return new Failure('not-found', `there is no repository ${url}, or manifests-token may not see it`)
  }
  if (/returned error: 30[1278]/.test(stderr)) {
    const next = 'the token is not sent on to another address: give the one that it has now'
    return new Failure('unreachable', `${url} redirects, and ${next}`)
  }
  if (
    /resolve host|Failed to connect|Couldn't connect|Connection refused|SSL|certificate|unable to access/i.test(stderr)
  ) {
    return new Failure('unreachable', `cannot reach ${url}: ${words}`)
  }
  return new Failure('unexpected', `git failed against ${url}: ${words}`)
}

const remoteWords = (stderr: string): string =>
  stderr
    .split('\n')
    .flatMap((line) => /^remote: (?:error: )?(.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ')

/** What git gave as the reason, on one line. */
export const lastWords = ({ stderr }: Pick<GitAnswer, 'stderr'>): string =>
  stderr
    .split('\n')
    .flatMap((line) => /^(?:fatal|error): (.*)$/.exec(line)?.[1] ?? [])
    .slice(0, 2)
    .join('; ') || stderr.trim().split('\n').slice(-1).join('')
