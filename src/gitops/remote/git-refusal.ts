import { Failure, type Reason } from '../../lib/failure.ts'

/** What git was doing; `anonymous` when there was nothing to send, `credential` the input that it came from. */
export type Place = { url: string; branch: string; anonymous?: boolean; credential?: string }

/** The one clear message for what git said; `words` are the server's own, '' when it said nothing. */
export const gitRefusal = (stderr: string, words: string, place: Place): Failure => {
  const rule = rules.find(({ pattern }) => pattern.test(stderr))
  if (rule === undefined)
    return new Failure(
      'unexpected',
      `git failed against ${place.url}: ${lastWords({ stderr })}. Look whether its server is well`,
    )
  return new Failure(
    rule.reason,
    rule.tell({ ...place, stderr, words, credential: place.credential ?? 'manifests-token' }),
  )
}

type Said = Place & { credential: string; words: string; stderr: string }
type Rule = { pattern: RegExp; reason: Reason; tell: (said: Said) => string }

const quoted = ({ words }: Said): string => (words === '' ? '' : ` (it says: ${words})`)

/** A page of a proxy instead of git's lines. */
export const strangeAnswer = /bad line length|protocol error|bad band|not valid: is this a git|invalid server response/i

const rules: Rule[] = [
  {
    pattern: /couldn't find remote ref|Remote branch .{0,300} not found/i,
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
    pattern: /Permission denied \(|Load key .{0,300}(?:invalid format|error in libcrypto)/i,
    reason: 'denied',
    tell: ({ url, stderr, anonymous }) =>
      anonymous
        ? `${url} asks for an ssh key, and ssh-key is empty: give one that the repository has as a deploy key`
        : `${url} does not accept ssh-key: ${lastLine(stderr, /Permission denied|Load key/)}. Give a key that the repository has as a deploy key with write access`,
  },
  {
    pattern: /Host key verification failed|host key .{0,300} has changed|No .{0,300} host key is known/i,
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
    pattern: /returned error: 403|Permission to .{0,300} denied|access .{0,300} not granted/i,
    reason: 'denied',
    tell: ({ url, credential, words }) =>
      `${url} refuses ${credential}: ${words || 'HTTP 403'}. Let it read and write contents`,
  },
  {
    pattern:
      /repository .{0,300}not found|Repository not found|does not appear to be a git repository|returned error: 404/i,
    reason: 'not-found',
    tell: ({ url, credential }) =>
      `there is no repository ${url}, or ${credential} may not see it: correct its name, or let ${credential} read it`,
  },
  {
    pattern: /not allow request for unadvertised object/i,
    reason: 'rejected',
    tell: ({ url }) =>
      `${url} gives out no single objects, which this needs: have its server speak git's protocol 2, or set uploadpack.allowAnySHA1InWant there`,
  },
  {
    pattern: strangeAnswer,
    reason: 'unreachable',
    tell: ({ url, stderr }) =>
      `what answers at ${url} does not speak git: ${lastWords({ stderr })}. Look at manifests-repository, and at what stands between the runner and the server, such as a proxy`,
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
    tell: ({ url, stderr }) =>
      `cannot reach ${url}: ${lastWords({ stderr })}. Check manifests-repository, and whether this runner reaches it`,
  },
]

const lastLine = (stderr: string, pattern: RegExp): string =>
  stderr
    .split('\n')
    .filter((line) => pattern.test(line))
    .at(-1)
    ?.trim() ?? ''

/** What git gave as the reason, on one line. */
export const lastWords = ({ stderr }: { stderr: string }): string =>
  stderr
    .split('\n')
    .flatMap((line) => /^(?:fatal|error): (.*)$/.exec(line)?.[1] ?? [])
    .slice(0, 2)
    .join('; ') || stderr.trim().split('\n').slice(-1).join('')
