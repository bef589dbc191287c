import { code, fenced, table } from './markdown.ts'
import type { Section } from './report.ts'

/** What a GitHub OIDC token says of the job, by the names of its claims; a claim that it lacks is missing. */
export type JobClaims = Record<string, string>

const issuerHost = (claims: JobClaims): string => (claims.iss ?? '').replace(/^https?:\/\//, '')

const usual: Record<string, (claims: JobClaims) => string> = {
  aud: () => 'StringEquals `sts.amazonaws.com`',
  sub: (claims) =>
    isImmutable(claims)
      ? 'StringEquals this very text, ids included; one written before July 2026 lacks the ids'
      : 'StringEquals this very text; StringLike if there is a `*` in the policy',
  repository: () => 'the text before the second `:` of `sub`',
  repository_id: () => 'StringEquals, for a policy that survives a rename',
  repository_owner_id: () => 'StringEquals, for all repositories of an owner',
  environment: () => 'takes the place of `ref` at the end of `sub`: only a job with this `environment:` has it',
  ref: () => 'at the end of `sub` when the job has no environment and is no pull request',
  event_name: () => '`pull_request` makes `sub` end with `:pull_request`, whatever the ref',
  job_workflow_ref: () =>
    'StringLike `owner/repository/.github/workflows/file@ref`, with the ref that the caller wrote',
}

/** What the token claimed beside what trust policies usually want of it, and a statement that would accept it. */
export const trustSections = (roleArn: string, claims: JobClaims): Section[] => [
  {
    heading: 'What the token claims, and what trust policies usually want',
    body: [
      table(
        ['Claim', 'This job', 'In a trust policy'],
        Object.entries(usual).map(([name, want]) => [
          code(name),
          code(claims[name] ?? '') || 'not claimed',
          want(claims),
        ]),
      ),
      ...subjectHints(claims).map((hint) => `- ${hint}`),
    ].join('\n\n'),
    weight: 'essential',
  },
  {
    heading: 'A statement that accepts this job',
    body: fenced(JSON.stringify(statement(roleArn, claims), null, 2), 'json'),
    weight: 'detail',
  },
]

/** Repositories made or renamed since July 2026 have their ids in `sub`: `repo:owner@1/name@2:…`. */
const isImmutable = ({ sub = '' }: JobClaims): boolean => /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(sub)

/** What most often makes a policy miss this `sub`. */
export const subjectHints = (claims: JobClaims): string[] => {
  const { sub = '', environment, ref = '', event_name: event = '' } = claims
  const old = sub.replace(/@\d+(?=[/:])/g, '')
  return [
    ...(isImmutable(claims)
      ? [
          `\`sub\` has the immutable form: a policy that wants ${code(old)} does not accept it. Name ${code(sub)}, or both`,
        ]
      : []),
    ...(environment !== undefined
      ? [
          `The job has an environment, so \`sub\` ends with ${code(`:environment:${environment}`)} and not with its ref ${code(ref)}`,
        ]
      : []),
    ...(sub.endsWith(':pull_request')
      ? [
          'The run is for a pull request, so `sub` ends with `:pull_request`: a role that writes had better not accept it. Run this job on a push, or with `push: false`',
        ]
      : []),
    ...(environment === undefined && event !== 'pull_request' && sub.includes(':ref:')
      ? [
          'The job has no environment: a policy that wants `:environment:…` accepts it only with `environment:` in the job',
        ]
      : []),
  ]
}

const statement = (roleArn: string, claims: JobClaims): object => {
  const [, partition = 'aws', , , account = ''] = roleArn.split(':')
  const host = issuerHost(claims)
  const equals = { [`${host}:aud`]: claims.aud ?? '', [`${host}:sub`]: claims.sub ?? '' }
  return {
    Effect: 'Allow',
    Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${host}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: equals },
  }
}
