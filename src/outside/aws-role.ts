import { Failure } from '../lib/failure.ts'
import { roleRefusal } from '../lib/role-refusal.ts'
import type { Clock } from '../lib/time.ts'
import { createClock } from './clock.ts'
import { claimsOf, type IdTokenRequest, requestIdToken } from './github-oidc.ts'
import { createHttp, type Http, type HttpResponse } from './http.ts'
import { patientHttp } from './patient-http.ts'

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
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A provider of a role's credentials for the AWS SDK: GitHub's OIDC token, exchanged at STS. No key is stored anywhere. */
export const assumeRole = (settings: Settings) => async (): Promise<RoleCredentials> => {
  const { http, clock, mask, idTokenRequest, region, roleArn } = settings
  const idToken = await requestIdToken(patientHttp({ http, clock }), idTokenRequest, audience)
  mask(idToken)
  const url = stsUrl(region)
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: settings.sessionName,
    WebIdentityToken: idToken,
  }).toString()
  const ask = patientHttp({ http, clock, alsoPasses: isPassing })
  const answer = await ask({ method: 'POST', url, headers: form, body })
  const credentials = answer.status === 200 ? credentialsIn(answer.body) : undefined
  if (credentials === undefined) throw refusalOf(answer, { roleArn, region, claims: claimsOf(idToken), url })
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

/** What STS says in a 400 that passes all the same. */
const isPassing = ({ body }: HttpResponse): boolean =>
  /^(Throttling|IDPCommunicationError)/.test(tag(body, 'Code')) || /verification key/.test(body)

const refusalOf = ({ status, body }: HttpResponse, asked: Asked): Failure => {
  const code = tag(body, 'Code')
  if (code !== '' && status < 500) return roleRefusal({ ...asked, code, said: tag(body, 'Message') })
  // Nothing that STS says: of a role nobody has spoken yet.
  const answered = status === 200 ? 'what holds no credentials' : `${status} ${code}`.trim()
  return new Failure(
    'unreachable',
    `cannot assume ${asked.roleArn}: ${new URL(asked.url).host} answered ${answered}. Run the job again; if it stays so, look at what stands between the runner and STS, such as a proxy`,
  )
}

type Asked = Pick<Parameters<typeof roleRefusal>[0], 'roleArn' | 'region' | 'claims'> & { url: string }

const credentialsIn = (xml: string): RoleCredentials | undefined => {
  const expiration = new Date(tag(xml, 'Expiration'))
  const [accessKeyId, secretAccessKey] = [tag(xml, 'AccessKeyId'), tag(xml, 'SecretAccessKey')]
  if (!accessKeyId || !secretAccessKey || Number.isNaN(expiration.getTime())) return undefined
  return { accessKeyId, secretAccessKey, sessionToken: tag(xml, 'SessionToken'), expiration }
}

/** STS's answers are flat and small; the values hold no markup but what is escaped in a message. */
const tag = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
