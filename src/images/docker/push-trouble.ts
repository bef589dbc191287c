import { Failure, type Reason } from '../../lib/failure.ts'
import { iamRefusal } from '../ecr/iam-refusal.ts'

/**
 * What is wrong when Docker could not push: `final` whatever one does, `login` may be mended by a new token (and is the
 * failure that it holds when it was not), all else is worth another attempt.
 */
export type PushTrouble = { kind: 'final' | 'login'; failure: Failure } | { kind: 'passing'; reason: string }

type Rule = {
  said: RegExp
  kind: 'final' | 'login'
  reason: Reason
  /** What to say before Docker's own line, and what to do. */
  what: (reference: string) => string
  todo: string
}

const pushActions =
  'Allow ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage, and look whether a quota of the repository is used up: ECR answers both alike'

/** In this order: a quota is worded as a denial, and an expired token, too. */
const rules: Rule[] = [
  {
    said: /maximum allowed number of/i,
    kind: 'final',
    reason: 'rejected',
    what: (reference) => `a quota of ECR is used up, so ${reference} was not pushed`,
    todo: 'Let a lifecycle policy delete old images or tags, or raise the quota in Service Quotas',
  },
  {
    said: /authorization token has expired/i,
    kind: 'login',
    reason: 'denied',
    what: (reference) => `ECR took the login for the push of ${reference} for expired, a new one as well`,
    todo: 'Look at the clock of the runner, and run the job again',
  },
  {
    said: /name unknown|name_unknown|repository .{0,300} does not exist/i,
    kind: 'final',
    reason: 'not-found',
    what: (reference) => `the repository of ${reference} is gone`,
    todo: 'Create it again',
  },
  {
    said: /tag invalid|tag_invalid|immutable/i,
    kind: 'final',
    reason: 'conflict',
    what: (reference) => `${reference} stands already and is immutable`,
    todo: 'Use another tag, or delete the image that has it',
  },
  {
    said: /\bKMS\b|kms:/i,
    kind: 'final',
    reason: 'rejected',
    what: (reference) => `the KMS key of the repository of ${reference} cannot be used`,
    todo: 'Look in KMS whether the key is enabled, and whether ECR holds its grant',
  },
  {
    said: /405 Method Not Allowed|unsupported: Invalid parameter|manifest invalid/i,
    kind: 'final',
    reason: 'rejected',
    what: (reference) => `ECR does not take a manifest such as that of ${reference}`,
    todo: 'Build it without what ECR has no room for: too many layers, other media types',
  },
  {
    said: /x509:|server gave HTTP response to HTTPS client/,
    kind: 'final',
    reason: 'unreachable',
    what: (reference) => `Docker does not trust who answers for ${reference}`,
    todo: 'Look at the proxy and at the certificates of the Docker engine or of the builder',
  },
  {
    said: /does not exist locally with the tag/,
    kind: 'final',
    reason: 'build-error',
    what: (reference) => `the engine has lost ${reference} since it was built`,
    todo: 'Run the job again',
  },
  {
    said: /did not complete successfully/,
    kind: 'final',
    reason: 'build-error',
    what: (reference) => `the builder has lost ${reference} since it was built, and building it again failed`,
    todo: 'Run the job again; a builder with more room for its cache would have kept it',
  },
  // Docker says `unauthorized` to whatever befalls its first question, and to a HEAD that is refused only that it was.
  {
    said: /denied|unauthorized|no basic auth credentials|40[13] (?:Forbidden|Unauthorized|response)|authorization failed/i,
    kind: 'login',
    reason: 'denied',
    what: (reference) => `ECR refused the push of ${reference}`,
    todo: pushActions,
  },
]

/** Reads what Docker said last, in the words of the engine or of a builder. */
export const pushTrouble = (lastLines: string[], reference: string): PushTrouble => {
  const said = lastLines.join('\n')
  const line = lastLines.findLast((one) => one.trim() !== '')?.trim() ?? 'nothing'
  const refusal = iamRefusal(said)
  if (refusal) {
    const message = `AWS does not allow ${refusal.action}, so ${reference} was not pushed (Docker said: ${line}). ${refusal.todo}`
    return { kind: 'final', failure: new Failure('denied', message) }
  }
  const rule = rules.find((one) => one.said.test(said))
  if (rule === undefined) return { kind: 'passing', reason: line }
  const message = `${rule.what(reference)} (Docker said: ${line}). ${rule.todo}`
  return { kind: rule.kind, failure: new Failure(rule.reason, message) }
}
