import { roleCredentials } from '../outside/aws-role.ts'
import { createClock } from '../outside/clock.ts'
import type { IdTokenRequest } from '../outside/github-oidc.ts'
import { createHttp } from '../outside/http.ts'
import { patientHttp } from '../outside/patient-http.ts'
import type { ChildEnvironment } from '../outside/process.ts'
import { keepWebIdentityFile } from '../outside/web-identity-file.ts'

type Settings = {
  roleArn: string | undefined
  region: string | undefined
  context: { sha: string; idTokenRequest: IdTokenRequest | undefined; temporaryDirectory: string }
  signal: AbortSignal
  mask: (secret: string) => void
  warn: (message: string) => void
}

export type AwsEnvironment = { env: ChildEnvironment; close: () => Promise<void> }

const audience = 'sts.amazonaws.com'

/**
 * The variables by which Terraform and the AWS CLI find AWS. A role is named with a token file that is renewed until
 * `close`, so that its credentials outlive their hour; keys that are in the environment would come before it. The role
 * is assumed here once, since a refusal is told better than Terraform tells it.
 */
export const openAwsEnvironment = async (settings: Settings): Promise<AwsEnvironment> => {
  const { roleArn, region, context, signal, mask, warn } = settings
  const regional = region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region }
  if (roleArn === undefined) return { env: regional, close: async () => undefined }
  await roleCredentials({ ...settings, roleArn, region: region ?? globalRegion })?.()
  const file = await keepWebIdentityFile({
    http: patientHttp({ http: createHttp({ signal }), clock: createClock(signal) }),
    idTokenRequest: context.idTokenRequest,
    audience,
    temporaryDirectory: context.temporaryDirectory,
    mask,
    warn,
  })
  const env = {
    ...regional,
    ...withoutKeys,
    AWS_ROLE_ARN: roleArn,
    AWS_ROLE_SESSION_NAME: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
    AWS_WEB_IDENTITY_TOKEN_FILE: file.path,
  }
  return { env, close: file.stop }
}

/** STS answers there for roles of every region of the partition. */
const globalRegion = 'us-east-1'

const withoutKeys = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
}
