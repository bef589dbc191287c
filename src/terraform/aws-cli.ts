import { Failure, type Reason } from '../lib/failure.ts'
import type { ChildEnvironment, Processes } from '../outside/process.ts'
import { parseJson } from './json.ts'

/** What the AWS CLI was told: a value, or AWS's code and words. */
export type AwsAnswer = { value: unknown } | { code: string; message: string }

export type AwsCli = {
  /** Runs one command, all pages of it. A refusal of AWS's is the caller's to judge; anything else is a Failure. */
  ask: (args: string[]) => Promise<AwsAnswer>
  /** As `ask`; every refusal is a Failure. */
  get: (args: string[]) => Promise<unknown>
}

type Settings = { processes: Processes; env: ChildEnvironment; region: string }

/** The AWS CLI, version 1 or 2, in one region. */
export const createAwsCli = ({ processes, env, region }: Settings): AwsCli => {
  const quiet = { AWS_PAGER: '', AWS_RETRY_MODE: 'standard', AWS_MAX_ATTEMPTS: '5', AWS_CLI_AUTO_PROMPT: 'off' }
  const ask = async (args: string[]): Promise<AwsAnswer> => {
    const all = [...args, '--region', region, '--output', 'json']
    const { code, stdout, stderr } = await processes.run('aws', all, { env: { ...env, ...quiet } })
    // Commands that only do something say nothing.
    if (code === 0) return { value: parseJson(stdout) }
    const refusal = refusalIn(stderr)
    if (refusal) return refusal
    const said = stderr.trim().split('\n').at(-1) ?? ''
    throw new Failure(reasonOf(said), `aws ${args.slice(0, 2).join(' ')} failed in ${region}: ${said}`)
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
export const refused = (args: string[], { code, message }: { code: string; message: string }): Failure =>
  new Failure(reasonOf(code), `aws ${args.slice(0, 2).join(' ')}: AWS refused with ${code}: ${message}`)

const refusalIn = (stderr: string): { code: string; message: string } | undefined => {
  const [, code, message] =
    /An error occurred \(([^)]+)\) when calling the \S+ operation(?: \([^)]*\))?: ([^\n]*)/.exec(stderr) ?? []
  return code === undefined ? undefined : { code, message: message ?? '' }
}

const reasonOf = (said: string): Reason => {
  if (
    /denied|unauthor|not authorized|Unable to locate credentials|ExpiredToken|InvalidClientTokenId|AuthFailure/i.test(
      said,
    )
  ) {
    return 'denied'
  }
  if (/Could not connect|timeout|timed out|Connection was closed|SSL/i.test(said)) return 'unreachable'
  if (/NotFound|NoSuch/.test(said)) return 'not-found'
  return /DependencyViolation|InUse|Conflict/.test(said) ? 'conflict' : 'rejected'
}
