import { Failure, type Reason } from '../lib/failure.ts'

/** What was asked of AWS when it said no. */
export type Asked = { operation: string; repository: string; region: string; registryId?: string | undefined }

type Advice = { reason: Reason; what: string; todo: string }

/** An error of the AWS SDK as a Failure that says what to do. A Failure stays itself. */
export const explainAwsError = (thrown: unknown, asked: Asked): Failure => {
  if (thrown instanceof Failure) return thrown
  const name = thrown instanceof Error ? thrown.name : 'Error'
  const said = thrown instanceof Error ? thrown.message || codeOf(thrown) || name : String(thrown)
  const { reason, what, todo } = adviceFor(name, thrown, asked)
  return new Failure(reason, `${what} (AWS said: ${said.replace(/[.\s]+$/, '')}). ${todo}`, { cause: thrown })
}

const adviceFor = (name: string, thrown: unknown, asked: Asked): Advice => {
  const advice = byName[name]?.(asked)
  if (advice) return advice
  return isNoAnswer(name, thrown) ? unreachable(asked) : unexpected(asked)
}

const where = ({ repository, region, registryId }: Asked): string =>
  `\`${repository}\` in ${region}${registryId === undefined ? '' : ` of registry ${registryId}`}`

const renew = 'Get new ones right before this step: aws-actions/configure-aws-credentials with `id-token: write`'

const unknownCredentials = (asked: Asked): Advice => ({
  reason: 'denied',
  what: `AWS does not know the credentials that asked for ${where(asked)}`,
  todo: `Look whether the access key still exists and belongs to this partition. ${renew}`,
})
const expired = (asked: Asked): Advice => ({
  reason: 'denied',
  what: `the AWS credentials that asked for ${where(asked)} have expired`,
  todo: renew,
})
const wrongSignature = (asked: Asked): Advice => ({
  reason: 'denied',
  what: `AWS refused the signature of ecr:${asked.operation} on ${where(asked)}`,
  todo: 'Look at aws-region, at the secret access key (whole, without a blank at its end) and at the clock of the runner',
})
const throttled = (asked: Asked): Advice => ({
  reason: 'rejected',
  what: `ECR is asked too much, or a quota is used up: ecr:${asked.operation} on ${where(asked)}`,
  todo: 'Run the job again later, or raise the quota in Service Quotas',
})
const unreachable = (asked: Asked): Advice => ({
  reason: 'unreachable',
  what: `ECR in ${asked.region} gave no answer to ecr:${asked.operation}`,
  todo: 'Look at aws-region, and whether the runner reaches ECR (proxy, VPC endpoint, AWS_ENDPOINT_URL_ECR)',
})
const unexpected = (asked: Asked): Advice => ({
  reason: 'unexpected',
  what: `ecr:${asked.operation} on ${where(asked)} failed`,
  todo: 'Look at what AWS said',
})

const byName: Record<string, ((asked: Asked) => Advice) | undefined> = {
  AccessDeniedException: (asked) => ({
    reason: 'denied',
    what: `AWS does not allow ecr:${asked.operation} on ${where(asked)}`,
    todo: `Allow \`ecr:${asked.operation}\` in the policy of the role that this job assumes`,
  }),
  RepositoryNotFoundException: (asked) => ({
    reason: 'not-found',
    what: `there is no repository ${where(asked)}`,
    todo: `Correct repository, aws-region or registry-id, or create it: aws ecr create-repository --repository-name ${asked.repository} --region ${asked.region} --image-tag-mutability IMMUTABLE`,
  }),
  InvalidParameterException: (asked) => ({
    reason: 'invalid-input',
    what: `ECR does not accept what ecr:${asked.operation} was asked for ${where(asked)}`,
    todo: 'Correct the inputs: repository is the name without a host, as in `shop/quote`',
  }),
  CredentialsProviderError: () => ({
    reason: 'denied',
    what: 'there are no AWS credentials',
    todo: renew,
  }),
  UnrecognizedClientException: unknownCredentials,
  InvalidClientTokenId: unknownCredentials,
  MissingAuthenticationTokenException: unknownCredentials,
  ExpiredTokenException: expired,
  ExpiredToken: expired,
  InvalidSignatureException: wrongSignature,
  IncompleteSignatureException: wrongSignature,
  ThrottlingException: throttled,
  TooManyRequestsException: throttled,
  LimitExceededException: throttled,
  ServerException: unreachable,
}

const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : ''

const noAnswerCodes =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/

const isNoAnswer = (name: string, thrown: unknown): boolean =>
  name === 'TimeoutError' || noAnswerCodes.test(codeOf(thrown)) || statusOf(thrown) >= 500

const statusOf = (thrown: unknown): number => {
  if (typeof thrown !== 'object' || thrown === null || !('$metadata' in thrown)) return 0
  const metadata = thrown.$metadata
  const known = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
  return known ? Number(metadata.httpStatusCode) : 0
}
