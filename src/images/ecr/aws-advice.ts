import type { Reason } from '../../lib/failure.ts'
import { allow, iamRefusal } from './iam-refusal.ts'

/** What was asked of AWS when it said no. */
export type Asked = { operation: string; repository: string; region: string; registryId?: string | undefined }
export type Advice = { reason: Reason; what: string; todo: string }
export type Advise = (asked: Asked & { said: string }) => Advice

export const where = ({ repository, region, registryId }: Asked): string =>
  `\`${repository}\` in ${region}${registryId === undefined ? '' : ` of registry ${registryId}`}`

const renew = 'Make new ones right before this step: aws-actions/configure-aws-credentials with `id-token: write`'

/** Advice whose words are the same whatever was asked. */
export const plain =
  (reason: Reason, what: string, todo: string): Advise =>
  (asked) => ({ reason, what: `${what}: ecr:${asked.operation} on ${where(asked)}`, todo })

export const unreachable = (asked: Asked): Advice => ({
  reason: 'unreachable',
  what: `ECR in ${asked.region} gave no answer to ecr:${asked.operation}`,
  todo: 'Look at aws-region, and whether the runner reaches ECR (proxy, VPC endpoint, AWS_ENDPOINT_URL_ECR)',
})
export const strange = (asked: Asked): Advice => ({
  reason: 'unreachable',
  what: `what answered ecr:${asked.operation} for ECR in ${asked.region} is not ECR`,
  todo: 'Look at what stands between the runner and ECR (proxy, AWS_ENDPOINT_URL_ECR)',
})
export const unexpected = (asked: Asked): Advice => ({
  reason: 'unexpected',
  what: `ecr:${asked.operation} on ${where(asked)} failed`,
  todo: 'Look at what AWS said',
})

const unknownCredentials: Advise = (asked) => ({
  reason: 'denied',
  what: `AWS does not know the credentials that asked for ${where(asked)}`,
  todo: `Look whether the access key still exists and belongs to this partition, and whether ${asked.region} is enabled in the account. ${renew}`,
})
const expired: Advise = (asked) => ({
  reason: 'denied',
  what: `the AWS credentials that asked for ${where(asked)} have expired`,
  todo: renew,
})
const wrongSignature: Advise = (asked) => ({
  reason: 'denied',
  what: `AWS refused the signature of ecr:${asked.operation} on ${where(asked)}`,
  todo: 'Look at aws-region, at the secret access key (whole, without a blank at its end) and at the clock of the runner',
})
const throttled = plain('rejected', 'ECR is asked too often', 'Run the job again later, with fewer jobs at once')

/** What any operation of AWS may answer. */
export const awsAdvice: Record<string, Advise | undefined> = {
  AccessDeniedException: (asked) => {
    const refusal = iamRefusal(asked.said)
    const action = refusal?.action ?? `ecr:${asked.operation}`
    return {
      reason: 'denied',
      what: `AWS does not allow ${action} on ${where(asked)}`,
      todo: refusal?.todo ?? allow(action),
    }
  },
  CredentialsProviderError: () => ({ reason: 'denied', what: 'there are no AWS credentials', todo: renew }),
  UnrecognizedClientException: unknownCredentials,
  InvalidClientTokenId: unknownCredentials,
  MissingAuthenticationTokenException: unknownCredentials,
  ExpiredTokenException: expired,
  ExpiredToken: expired,
  InvalidSignatureException: wrongSignature,
  IncompleteSignatureException: wrongSignature,
  ThrottlingException: throttled,
  TooManyRequestsException: throttled,
}
