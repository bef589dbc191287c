import { Failure, type Reason } from '../lib/failure.ts'
import { githubRefusal } from './github-refusal.ts'

/** What git said, and what it was doing; the place is for the message, `anonymous` when there was no token to send. */
export type GitAnswer = { code: number; stdout: string; stderr: string }
export type Place = { url: string; branch: string; anonymous?: boolean; credential?: string }

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
  const said = { stderr, words: remoteWords(stderr) || sshWords(stderr) }
  const known = said.words === '' ? undefined : githubRefusal({ ...place, words: said.words })
  if (known) return known
  const rule = rules.find(({ pattern }) => pattern.test(stderr))
  if (rule)
    return new Failure(rule.reason, rule.tell({ ...said, ...place, credential: place.credential ?? 'manifests-token' }))
  return new Failure('unexpected', `git failed against ${place.url}: ${lastWords({ stderr })}`)
}

type Said = Place & { credential: string; words: string; stderr: string }
type Rule = { pattern: RegExp; reason: Reason; tell: (said: Said) => string }

const quoted = ({ words }: Said): string => (words === '' ? '' : ` (it says: ${words})`)

const rules: Rule[] = [
  {
    pattern: /couldn't find remote ref|Remote branch .* not found/i,
    reason: 'not-found',
    tell: ({ url, branch }) => `${url} has no branch ${branch}: correct manifests-branch`,
  },
  {
    pattern: /Authentication failed|could not read (?:Username|Password)|returned error: 401/i,
    reason: 'denied',
    tell: (said) =>
      said.anonymous
        ? `${said.url} asks for a token, and manifests-token is empty${quoted(said)}: give it, and see that the secret it comes from is set for this repository`
        : `${said.url} does not accept ${said.credential}${quoted(said)}: give one that is valid for it`,
  },
  {
    pattern: /Permission denied \(|Load key .*(?:invalid format|error in libcrypto)/i,
    reason: 'denied',
    tell: ({ url, stderr, anonymous }) =>
      anonymous
        ? `${url} asks for an ssh key, and ssh-key is empty: give one that the repository has as a deploy key`
        : `${url} does not accept ssh-key: ${lastLine(stderr, /Permission denied|Load key/)}. Give a key that the repository has as a deploy key with write access`,
  },
  {
    pattern: /Host key verification failed|host key .* has changed|No .* host key is known/i,
    reason: 'denied',
    tell: ({ url, stderr }) =>
      `${url} shows another host key than those that are known: ${lastLine(stderr, /host key/i)}. Give its keys as ssh-known-hosts`,
  },
  {
    pattern: /key you are authenticating with has been marked as read only/i,
    reason: 'denied',
    tell: ({ url }) => `${url} takes ssh-key for reading alone: allow the deploy key write access`,
  },
  {
    pattern: /returned error: 403|Permission to .* denied|access .* not granted/i,
    reason: 'denied',
    tell: ({ url, credential, words }) =>
      `${url} refuses ${credential}: ${words || 'HTTP 403'}. It needs to read and write contents`,
  },
  {
    pattern: /repository .*not found|Repository not found|does not appear to be a git repository|returned error: 404/i,
    reason: 'not-found',
    tell: ({ url, credential }) => `there is no repository ${url}, or ${credential} may not see it`,
  },
  {
    pattern: /returned error: 30[1278]/,
    reason: 'unreachable',
    tell: ({ url }) =>
      `${url} redirects, and the token is not sent on to another address: give the one that it has now`,
  },
  {
    pattern:
      /resolve host|Failed to connect|Couldn't connect|Connection refused|Connection timed out|SSL|certificate|unable to access/i,
    reason: 'unreachable',
    tell: ({ url, stderr }) => `cannot reach ${url}: ${lastWords({ stderr })}`,
  },
]

/** Over ssh GitHub's own words come as they are, behind `ERROR: `. */
const sshWords = (stderr: string): string =>
  stderr
    .split('\n')
    .flatMap((line) => /^ERROR: (.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ')

const lastLine = (stderr: string, pattern: RegExp): string =>
  stderr
    .split('\n')
    .filter((line) => pattern.test(line))
    .at(-1)
    ?.trim() ?? ''

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
