import { type RoleCredentials, roleCredentials } from '../../outside/aws-role.ts'
import type { ChildEnvironment } from '../../outside/child-environment.ts'
import { createClock } from '../../outside/clock.ts'
import type { IdTokenRequest } from '../../outside/github-oidc.ts'
import { createHttp } from '../../outside/http.ts'
import { patientHttp } from '../../outside/patient-http.ts'
import { keepWebIdentityFile } from '../../outside/web-identity-file.ts'

type Settings = {
  roleArn: string | undefined
  region: string | undefined
  context: { sha: string; idTokenRequest: IdTokenRequest | undefined; temporaryDirectory: string }
  signal: AbortSignal
  mask: (secret: string) => void
  warn: (message: string) => void
  /** Hears of the folder that a token will lie in. */
  onPrivate: (directory: string) => void
}

export type AwsEnvironment = {
  /** Of Terraform. */
  env: ChildEnvironment
  /** Of the AWS CLI, for one command. */
  cliEnv: () => Promise<ChildEnvironment>
  close: () => Promise<void>
}

const audience = 'sts.amazonaws.com'

/**
 * The variables by which Terraform and the AWS CLI find AWS. To Terraform a role is named with a token file that is
 * renewed until `close`, so that its credentials outlive their hour; keys that are in the environment would come before
 * it. The AWS CLI would keep what it got for such a file in the user's home, so that it is given the keys themselves.
 * The role is assumed here once before all, since a refusal is told better than Terraform tells it.
 */
export const openAwsEnvironment = async (settings: Settings): Promise<AwsEnvironment> => {
  const { roleArn, region, context, signal, mask, warn, onPrivate } = settings
  const regional = region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region }
  const assume = roleCredentials({ ...settings, region: region ?? globalRegion })
  if (roleArn === undefined || assume === undefined)
    return { env: regional, cliEnv: async () => regional, close: async () => undefined }
  const keys = lasting(assume)
  await keys()
  const file = await keepWebIdentityFile({
    http: patientHttp({ http: createHttp({ signal }), clock: createClock(signal) }),
    idTokenRequest: context.idTokenRequest,
    audience,
    temporaryDirectory: context.temporaryDirectory,
    mask,
    warn,
    onDirectory: onPrivate,
  })
  const env = {
    ...regional,
    ...withoutKeys,
    AWS_ROLE_ARN: roleArn,
    AWS_ROLE_SESSION_NAME: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
    AWS_WEB_IDENTITY_TOKEN_FILE: file.path,
  }
  return { env, cliEnv: async () => ({ ...regional, ...withoutKeys, ...variablesOf(await keys()) }), close: file.stop }
}

/** A command that takes long has to end before its keys do. */
const leewayMilliseconds = 5 * 60_000

const lasting = (assume: () => Promise<RoleCredentials>): (() => Promise<RoleCredentials>) => {
  let current: RoleCredentials | undefined
  return async () => {
    if (current === undefined || current.expiration.getTime() - leewayMilliseconds < Date.now())
      current = await assume()
    return current
  }
}

const variablesOf = ({ accessKeyId, secretAccessKey, sessionToken }: RoleCredentials): ChildEnvironment => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken,
})

/** STS answers there for roles of every region of the partition. */
const globalRegion = 'us-east-1'

const withoutKeys = {
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
}
