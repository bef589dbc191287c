import { Failure } from '../lib/failure.ts'
import { again, retry } from '../lib/retry.ts'
import { roleRefusal } from '../lib/role-refusal.ts'
import type { Clock } from '../lib/time.ts'
import { createClock } from './clock.ts'
import { claimsOf, type IdTokenRequest, requestIdToken } from './github-oidc.ts'
import { createHttp, type Http, type HttpResponse } from './http.ts'

/** Credentials of a role; an AWS client asks for new ones before `expiration`. */
export type RoleCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string; expiration: Date }

type Settings = {
  roleArn: string
  region: string
  /** Names the session in CloudTrail: 2 to 64 of A-Z, a-z, 0-9 and +=,.@-_ */
  sessionName: string
  idTokenRequest: IdTokenRequest | undefined
  http: Http
  clock: Clock
  mask: (secret: string) => void
}

const audience = 'sts.amazonaws.com'
const retryMilliseconds = 30_000

/** A provider of a role's credentials for the AWS SDK: GitHub's OIDC token, exchanged at STS. No key is stored anywhere. */
export const assumeRole = (settings: Settings) => async (): Promise<RoleCredentials> => {
  const { http, clock, mask, idTokenRequest, region, roleArn } = settings
  const idToken = await requestIdToken(http, idTokenRequest, audience)
  mask(idToken)
  const url = stsUrl(region)
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: settings.sessionName,
    WebIdentityToken: idToken,
  }).toString()
  const credentials = await retry({
    what: `assuming ${roleArn}`,
    clock,
    budgetMilliseconds: retryMilliseconds,
    firstDelayMilliseconds: 300,
    longestDelayMilliseconds: 5_000,
    attempt: async () => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await http({ method: 'POST', url, headers, body })
      if (answer.status === 200) return credentialsIn(answer.body)
      if (isPassing(answer)) return again(`STS answered ${answer.status} ${tag(answer.body, 'Code')}`)
      const [code, said] = [tag(answer.body, 'Code') || String(answer.status), tag(answer.body, 'Message')]
      throw roleRefusal({ roleArn, region, claims: claimsOf(idToken), code, said })
    },
  })
  mask(credentials.secretAccessKey)
  mask(credentials.sessionToken)
  return credentials
}

type OfRun = {
  roleArn: string | undefined
  region: string
  context: { sha: string; idTokenRequest: IdTokenRequest | undefined }
  signal: AbortSignal
  mask: (secret: string) => void
}

/** The provider for a run's `role-to-assume`; undefined leaves it to the ambient credentials. */
export const roleCredentials = ({ roleArn, region, context, signal, mask }: OfRun) =>
  roleArn === undefined
    ? undefined
    : assumeRole({
        roleArn,
        region,
        sessionName: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
        idTokenRequest: context.idTokenRequest,
        http: createHttp({ signal }),
        clock: createClock(signal),
        mask,
      })

const stsUrl = (region: string): string => {
  const endpoint = process.env.AWS_ENDPOINT_URL_STS || process.env.AWS_ENDPOINT_URL
  return endpoint
    ? new URL('/', endpoint).href
    : `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`
}

const isPassing = ({ status, body }: HttpResponse): boolean =>
  status >= 500 ||
  status === 429 ||
  /^(Throttling|IDPCommunicationError)/.test(tag(body, 'Code')) ||
  /verification key/.test(body)

const credentialsIn = (xml: string): RoleCredentials => {
  const expiration = new Date(tag(xml, 'Expiration'))
  const [accessKeyId, secretAccessKey] = [tag(xml, 'AccessKeyId'), tag(xml, 'SecretAccessKey')]
  if (accessKeyId && secretAccessKey && !Number.isNaN(expiration.getTime())) {
    return { accessKeyId, secretAccessKey, sessionToken: tag(xml, 'SessionToken'), expiration }
  }
  throw new Failure('unexpected', 'STS answered 200 without credentials')
}

/** STS's answers are flat and small; the values hold no markup but what is escaped in a message. */
const tag = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
