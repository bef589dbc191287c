import { Failure, type Reason } from './failure.ts'
import { type JobClaims, subjectHints, trustSections } from './trust-policy.ts'

/** What STS answered when a job wanted a role: its code and message, and what the job's token claims. */
export type Refused = { roleArn: string; region: string; claims: JobClaims; code: string; said: string }

type Advice = { reason: Reason; todo: string; sections?: 'trust' }

/** Why a role was not given, with what to do. STS never says which claim it did not accept, so all are shown beside it. */
export const roleRefusal = (refused: Refused): Failure => {
  const { roleArn, claims, code, said } = refused
  const { reason, todo, sections } = adviceFor(refused)
  const message = [
    `AWS does not let this job assume ${roleArn} (STS said: ${code}: ${said}).`,
    `The token says: sub is \`${claims.sub ?? ''}\`, aud is \`${claims.aud ?? ''}\`, iss is \`${claims.iss ?? ''}\`.`,
    todo,
    ...(sections === 'trust' ? subjectHints(claims) : []),
  ].join('\n')
  return new Failure(reason, message, sections === 'trust' ? { sections: trustSections(roleArn, claims) } : {})
}

const adviceFor = (refused: Refused): Advice => {
  const { code, said } = refused
  const named = code.replace(/Exception$/, '')
  if (named === 'InvalidIdentityToken') {
    return byMessage.find(([pattern]) => pattern.test(said))?.[1](refused) ?? otherToken(refused)
  }
  return (Object.hasOwn(byCode, named) ? byCode[named]?.(refused) : undefined) ?? trust(refused)
}

const provider = ({ claims, roleArn }: Refused): string =>
  `the identity provider of ${(claims.iss ?? '').replace(/^https?:\/\//, '')} in account ${roleArn.split(':')[4]}`

const trust = (refused: Refused): Advice => ({
  reason: 'denied',
  todo: `Compare the role's trust policy: its Principal must be ${provider(refused)}, and its conditions must accept that aud and that sub, to the letter. The same is said when there is no such role.`,
  sections: 'trust',
})

const otherToken = (refused: Refused): Advice => ({
  reason: 'denied',
  todo: `Look at ${provider(refused)}: its address and its audiences.`,
  sections: 'trust',
})

/** InvalidIdentityToken says by its message alone what it is about. */
const byMessage: [RegExp, (refused: Refused) => Advice][] = [
  [
    /No OpenIDConnect provider found/,
    (refused) => ({
      reason: 'not-found',
      todo: `Create ${provider(refused)} (aws iam create-open-id-connect-provider --url ${refused.claims.iss} --client-id-list ${refused.claims.aud}), or correct the account in role-to-assume.`,
    }),
  ],
  [
    /Incorrect token audience/,
    (refused) => ({
      reason: 'denied',
      todo: `Add the audience ${refused.claims.aud} to ${provider(refused)}: aws iam add-client-id-to-open-id-connect-provider.`,
    }),
  ],
  [
    /verification key|thumbprint|certificate/,
    (refused) => ({
      reason: 'unreachable',
      todo: `STS could not check the token with its issuer. Run the job again; on GitHub Enterprise Server ${refused.claims.iss} must be reachable from AWS.`,
    }),
  ],
]

const byCode: Record<string, ((refused: Refused) => Advice) | undefined> = {
  AccessDenied: trust,
  ExpiredToken: () => ({
    reason: 'denied',
    todo: 'The token lives for five minutes: look at the clock of the runner, and run the job again.',
  }),
  IDPCommunicationError: ({ claims }) => ({
    reason: 'unreachable',
    todo: `STS could not reach ${claims.iss}. Run the job again; an issuer of your own must be reachable from AWS.`,
  }),
  IDPRejectedClaim: ({ claims }) => ({
    reason: 'denied',
    todo: `The issuer ${claims.iss} took the token back, or its claims are not valid any more. Run the job again.`,
  }),
  MalformedPolicyDocument: () => ({
    reason: 'unexpected',
    todo: 'The session policy is not valid, but none is sent: look for a proxy that rewrites requests.',
  }),
  PackedPolicyTooLarge: () => ({
    reason: 'rejected',
    todo: "The token's session tags are too large: shorten what the identity provider makes tags of.",
  }),
  RegionDisabled: ({ region }) => ({
    reason: 'denied',
    todo: `STS is switched off in ${region}: activate it in the account settings of IAM, or set aws-region to one that is active.`,
  }),
  ValidationError: () => ({
    reason: 'invalid-input',
    todo: 'Correct role-to-assume: it is the ARN of a role, such as arn:aws:iam::123456789012:role/build.',
  }),
}
