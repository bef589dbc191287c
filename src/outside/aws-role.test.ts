import { readFile } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { startSts } from '../../tests/support/sts/sts.ts'
import { Failure } from '../lib/failure.ts'
import { roleRefusal } from '../lib/role-refusal.ts'
import { assumeRole } from './aws-role.ts'
import { createClock } from './clock.ts'
import { createHttp } from './http.ts'

const trust = { roleArn: 'arn:aws:iam::123456789012:role/build', subject: 'repo:acme/shop:ref:refs/heads/main' }

afterEach(() => {
  delete process.env.AWS_ENDPOINT_URL_STS
})

const open = async (options: Omit<Parameters<typeof startSts>[0], 'trust'> = {}) => {
  const sts = await startSts({ trust, ...options })
  process.env.AWS_ENDPOINT_URL_STS = sts.env.AWS_ENDPOINT_URL_STS
  const { signal } = new AbortController()
  const masked: string[] = []
  const settings = {
    roleArn: trust.roleArn,
    region: 'eu-west-1',
    sessionName: 'slipway',
    idTokenRequest: sts.idToken,
    http: createHttp({ signal }),
    clock: createClock(signal),
    mask: (secret: string) => masked.push(secret),
  }
  return { ...sts, settings, masked, [Symbol.asyncDispose]: sts.stop }
}

test('exchanges the token of the job for credentials, all of it masked', async () => {
  await using sts = await open()
  const credentials = await assumeRole(sts.settings)()
  expect(credentials).toEqual({ ...sts.credentials, expiration: expect.any(Date) })
  const { secretAccessKey, sessionToken } = sts.credentials
  expect(sts.masked).toEqual([sts.idTokens[0], secretAccessKey, sessionToken])
})

test('asks again when STS is out of order for a moment', async () => {
  await using sts = await open()
  sts.failNext(2)
  expect(await assumeRole(sts.settings)()).toMatchObject(sts.credentials)
})

test('asks again when a connection breaks, at GitHub as at STS', async () => {
  await using sts = await open()
  const { http } = sts.settings
  const broken = new Set<string | undefined>()
  const breaksOnce: typeof http = (request) => {
    if (broken.has(request.method)) return http(request)
    broken.add(request.method)
    return Promise.reject(new Failure('unreachable', 'read ECONNRESET'))
  }
  expect(await assumeRole({ ...sts.settings, http: breaksOnce })()).toMatchObject(sts.credentials)
  expect(broken.size).toBe(2)
})

test.each([
  { where: 'GitHub', from: 1, says: /^GitHub gave no OIDC token: 127\.0\.0\.1:\d+ answered what holds none/ },
  { where: 'STS', from: 2, says: /^cannot assume arn:\S+: 127\.0\.0\.1:\d+ answered what holds no credentials.*proxy/ },
])('the page of a proxy in place of $where is no refusal of the role', async ({ from, says }) => {
  await using sts = await open()
  const { http } = sts.settings
  let asked = 0
  const proxied: typeof http = (request) => {
    asked += 1
    return asked < from ? http(request) : Promise.resolve({ status: 200, headers: {}, body: '<html>Sign in</html>' })
  }
  await expect(assumeRole({ ...sts.settings, http: proxied })()).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringMatching(says),
  })
})

test('a refusal says what the token claims, for the trust policy to be compared with, and shows no token', async () => {
  await using sts = await open({ subject: 'repo:acme@1/shop@2:pull_request' })
  const failure = await assumeRole(sts.settings)().catch((error: unknown) => error)
  expect(failure).toMatchObject({
    reason: 'denied',
    message: expect.stringMatching(/AccessDenied.*\n.*`repo:acme@1\/shop@2:pull_request`.*`sts\.amazonaws\.com`/),
  })
  expect(String(failure)).not.toContain(sts.idTokens[0]?.split('.')[2])
})

test('what else STS refuses is told as what it is, with no token in it', async () => {
  await using sts = await open()
  sts.refuse([400, 'InvalidIdentityToken', 'No OpenIDConnect provider found in your account for https://x'])
  const failure = await assumeRole(sts.settings)().catch((error: unknown) => error)
  expect(failure).toMatchObject({
    reason: 'not-found',
    message: expect.stringContaining('Create the identity provider'),
  })
  expect(String(failure)).not.toContain(sts.idTokens[0]?.split('.')[2])
})

test('each role has its own credentials', async () => {
  const other = 'arn:aws:iam::210987654321:role/other'
  await using sts = await open({ otherRoles: [other] })
  const both = await Promise.all([assumeRole(sts.settings)(), assumeRole({ ...sts.settings, roleArn: other })()])
  expect(both).toMatchObject([sts.credentials, sts.credentialsOf(other)])
})

test.each([
  { what: 'another role', changes: { roleArn: 'arn:aws:iam::123456789012:role/other' }, says: 'role/other' },
  {
    what: 'a job without id-token: write',
    changes: { idTokenRequest: undefined },
    says: 'permissions: id-token: write',
  },
])('$what is denied', async ({ changes, says }) => {
  await using sts = await open()
  const assumed = assumeRole({ ...sts.settings, ...changes })()
  await expect(assumed).rejects.toMatchObject({ reason: 'denied', message: expect.stringContaining(says) })
})

test('there is advice for every exception that the SDK declares of AssumeRoleWithWebIdentity', async () => {
  const types = 'nested-clients/dist-types/submodules/sts/commands/AssumeRoleWithWebIdentityCommand.d.ts'
  const url = new URL(`../../node_modules/@aws-sdk/${types}`, import.meta.url)
  const declared = [...(await readFile(url, 'utf8')).matchAll(/@throws \{@link (\w+?)Exception\}/g)].map(
    ([, name = '']) => name,
  )
  expect(declared).toContain('IDPRejectedClaim')
  const refused = { roleArn: trust.roleArn, region: 'eu-west-1', claims: {}, said: 'no' }
  const without = declared.filter((code) => /to the letter/.test(roleRefusal({ ...refused, code }).message))
  expect(without).toEqual(['STSService'])
})
