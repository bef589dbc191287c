import { Failure, type Reason } from '../../lib/failure.ts'
import { parseJson } from '../../lib/json.ts'
import type { ChildEnvironment } from '../../outside/child-environment.ts'
import type { Processes } from '../../outside/process.ts'

/** What the AWS CLI was told: a value, or AWS's code and words. */
export type AwsAnswer = { value: unknown } | { code: string; message: string }

export type AwsCli = {
  /** Runs one command, all pages of it. A refusal of AWS's is the caller's to judge; anything else is a Failure. */
  ask: (args: string[]) => Promise<AwsAnswer>
  /** As `ask`; every refusal is a Failure. */
  get: (args: string[]) => Promise<unknown>
}

type Settings = {
  processes: Processes
  /** Asked for each command: keys end. */
  env: () => Promise<ChildEnvironment>
  region: string
}

/** The AWS CLI, version 1 or 2, in one region. */
export const createAwsCli = ({ processes, env, region }: Settings): AwsCli => {
  const quiet = { AWS_PAGER: '', AWS_RETRY_MODE: 'standard', AWS_MAX_ATTEMPTS: '5', AWS_CLI_AUTO_PROMPT: 'off' }
  const ask = async (args: string[]): Promise<AwsAnswer> => {
    const all = [...args, '--region', region, '--output', 'json']
    const { code, stdout, stderr } = await processes.run('aws', all, { env: { ...(await env()), ...quiet } })
    // Commands that only do something say nothing.
    if (code === 0) return { value: parseJson(stdout) }
    const refusal = refusalIn(stderr)
    if (refusal) return refusal
    const said = stderr.trim().split('\n').at(-1) ?? ''
    const reason = reasonOfWords(said)
    throw new Failure(reason, `aws ${args.slice(0, 2).join(' ')} failed in ${region}: ${said}. ${todoOf(reason)}`)
  }
  return {
    ask,
    get: async (args) => {
      const answer = await ask(args)
      if ('value' in answer) return answer.value
      throw refused(args, answer)
    },
  }
}

/** A refusal as the Failure that it is for whoever can do nothing about it. */
export const refused = (args: string[], { code, message }: { code: string; message: string }): Failure => {
  const reason = reasonOfCode(code)
  const said = message.replace(/\.$/, '')
  return new Failure(reason, `aws ${args.slice(0, 2).join(' ')}: AWS refused with ${code}: ${said}. ${todoOf(reason)}`)
}

const todoOf = (reason: Reason): string =>
  reason === 'denied'
    ? 'Give the role or user that asks that right, and credentials that are valid'
    : 'Run it again; if it stays so, look at it in AWS'

/** Newer versions of the CLI say first who speaks. Only the beginning of a line is AWS's: what follows may quote names. */
const refusalIn = (stderr: string): { code: string; message: string } | undefined => {
  const [, code, message] =
    /^(?:aws: \[ERROR\]: )?An error occurred \(([^)\n]+)\) when calling the \S+ operation(?: \([^)\n]*\))?: ([^\n]*)/m.exec(
      stderr,
    ) ?? []
  return code === undefined ? undefined : { code, message: message ?? '' }
}

/** By AWS's code alone: its words may hold a name that somebody has given. */
const reasonOfCode = (code: string): Reason => codes.find(({ pattern }) => pattern.test(code))?.reason ?? 'rejected'

const codes: { pattern: RegExp; reason: Reason }[] = [
  {
    pattern:
      /^(?:AccessDenied|Unauthorized|NotAuthorized|AuthFailure$|AuthorizationError|ExpiredToken|RequestExpired$|InvalidClientTokenId$|UnrecognizedClient|MissingAuthenticationToken|SignatureDoesNotMatch$|InvalidSignature|OptInRequired$|403$)/,
    reason: 'denied',
  },
  {
    pattern: /^(?:ServiceUnavailable|Internal(?:Failure|Error|Server)|RequestTimeout|Throttl|SlowDown$|5\d\d$)/,
    reason: 'unreachable',
  },
  { pattern: /^NoSuch|NotFound(?:Exception|Fault)?$/, reason: 'not-found' },
  { pattern: /DependencyViolation|InUse|Conflict/, reason: 'conflict' },
]

/** By how the CLI itself begins to speak (botocore, exceptions.py); what it quotes comes later. */
const reasonOfWords = (said: string): Reason => {
  const words = said.replace(/^aws: \[ERROR\]: /, '')
  return phrases.find(({ pattern }) => pattern.test(words))?.reason ?? 'rejected'
}

const phrases: { pattern: RegExp; reason: Reason }[] = [
  {
    pattern:
      /^(?:Unable to locate credentials|Partial credentials found|Error when retrieving (?:credentials|token)|Credentials were refreshed, but|Token has expired)/,
    reason: 'denied',
  },
  {
    pattern:
      /^(?:Could not connect to the endpoint URL|(?:Connect|Read) timeout on endpoint URL|Connection was closed before|SSL validation failed|Failed to connect to proxy URL|An HTTP Client )/,
    reason: 'unreachable',
  },
]
