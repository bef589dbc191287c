import { Failure, type Reason } from '../../lib/failure.ts'
import { type Diagnostic, describeDiagnostic, withoutRepeats } from './diagnostics.ts'
import { readStateLock, type StateLock } from './state-lock.ts'

/** What kept Terraform from it: somebody else's lock, which is waited for or told of, or a failure, which may have left ours. */
export type Trouble = { kind: 'locked'; lock: StateLock } | { kind: 'failed'; failure: Failure; mayHoldLock: boolean }

type Ended = { verb: string; code: number; diagnostics: Diagnostic[]; said: string[] }

/** Why a command of Terraform failed, by its diagnostics and by what it said outside of them. */
export const troubleOf = ({ verb, code, diagnostics, said }: Ended): Trouble => {
  const errors = withoutRepeats(diagnostics).filter(({ severity }) => severity === 'error')
  const text = [...errors.map(({ summary, detail }) => `${summary}\n${detail}`), ...said].join('\n')
  const lock = /Error acquiring the state lock/.test(text) ? readStateLock(text) : undefined
  if (lock) return { kind: 'locked', lock }
  const known = causes.find(({ pattern }) => pattern.test(text))
  const lines = errors.length > 0 ? errors.map(describeDiagnostic) : lastOf(said)
  const todo = known?.todo ?? 'Mend what Terraform says.'
  const message = [`terraform ${verb} failed with code ${code}:`, ...lines.slice(0, mostShown), todo].join('\n')
  const mayHoldLock = code !== failed || keepsLock.test(text)
  return { kind: 'failed', failure: new Failure(known?.reason ?? 'rejected', message), mayHoldLock }
}

/** For commands that have no outcome of their own for a lock that another holds. */
export const failureOf = (trouble: Trouble): Failure => {
  if (trouble.kind === 'failed') return trouble.failure
  const { who, operation, created, id } = trouble.lock
  const since = Number.isNaN(created) ? '' : ` since ${new Date(created).toISOString()}`
  return new Failure(
    'conflict',
    `the state is locked by ${who} (${operation}${since}, lock ${id}). Wait until it is free`,
  )
}

/** The code of Terraform that has ended in good order; a crash and a signal have others. */
const failed = 1

/** What Terraform says where it goes without its lock being free: the backend refused that, or to give the state. */
const keepsLock = /error releasing the state lock|error loading state|failed to (load|get) state/i

const mostShown = 20

const lastOf = (said: string[]): string[] => {
  const lines = said.map((line) => line.replace(/^[│╷╵\s]+/, '').trimEnd()).filter((line) => line !== '')
  return lines.length === 0 ? ['it said nothing'] : lines.slice(-mostShown)
}

/** Whether what AWS said means that the credentials were valid, and are not any more. */
const isExpired = (text: string): boolean =>
  /ExpiredToken|RequestExpired|token (included in the request )?(is|has) expired|expired credentials/i.test(text)

type Cause = { pattern: { test: (text: string) => boolean }; reason: Reason; todo: string }

const causes: Cause[] = [
  {
    pattern: { test: isExpired },
    reason: 'denied',
    todo: 'The credentials have expired: name the role in stacks.yaml, so that they are renewed while Terraform runs, or take ones that live longer.',
  },
  {
    pattern: /No valid credential sources found|failed to refresh cached credentials|no EC2 IMDS role found/,
    reason: 'denied',
    todo: 'There are no AWS credentials: name the role in stacks.yaml, for which the job needs `permissions: id-token: write`, or configure credentials in an earlier step.',
  },
  {
    pattern: /Inconsistent dependency lock file|doesn't match any of the checksums|checksums (previously )?recorded/i,
    reason: 'conflict',
    todo: 'The provider lock file does not fit: run `terraform init` and `terraform providers lock -platform=linux_amd64` in the directory of the stack, and commit .terraform.lock.hcl.',
  },
  {
    pattern: /Failed to query available provider packages|Failed to install provider|could not connect to registry/i,
    reason: 'unreachable',
    todo: 'A provider could not be had: look at its source and version, and at the way to its registry or mirror.',
  },
  {
    pattern: /bucket .{0,300} does not exist|NoSuchBucket|S3 bucket does not exist/i,
    reason: 'not-found',
    todo: 'The bucket of the state is not there: apply the stack that makes it first, or correct backend-config in stacks.yaml.',
  },
  {
    pattern:
      /Backend initialization required|Backend configuration changed|Missing required argument.{0,1000}backend/is,
    reason: 'invalid-input',
    todo: 'The backend is not the one that was initialised: correct backend-config in stacks.yaml.',
  },
  {
    pattern: /AccessDenied|UnauthorizedOperation|not authorized to perform|StatusCode: 403/,
    reason: 'denied',
    todo: 'A right is missing: the message names the action and the resource; add it to the role of the stack.',
  },
  {
    pattern: /Unsupported Terraform Core version|required_version/,
    reason: 'conflict',
    todo: 'Install a version that the stack accepts, for example with hashicorp/setup-terraform.',
  },
]
