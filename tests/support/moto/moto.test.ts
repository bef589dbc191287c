import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findMoto } from './find-moto.ts'
import { type LocalAws, startMoto } from './moto.ts'

const runs = (await findMoto()) !== undefined

const patience = 90_000

let aws: LocalAws
beforeAll(async () => {
  if (!runs) return
  aws = await startMoto()
  // moto loads a service when it is first asked for it, which takes seconds.
  await cluster('first')
  await aws.createBucket('first')
}, patience)
afterAll(() => aws?.stop())
afterEach(() => aws?.clearFaults())

type Asked = { service?: string; key?: string; form?: Record<string, string>; json?: object; target?: string }

const ask = async (line: string, { service = 'eks', key = 'testing', form, json, target }: Asked = {}) => {
  const [method = '', path = ''] = line.split(' ')
  const response = await fetch(`${aws.url}${path}`, {
    method,
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/${aws.region}/${service}/aws4_request, Signature=0`,
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(json && { 'content-type': 'application/json' }),
      ...(target && { 'x-amz-target': target }),
    },
    ...(form && { body: new URLSearchParams(form) }),
    ...(json && { body: JSON.stringify(json) }),
  })
  const text = await response.text()
  return { status: response.status, code: response.headers.get('x-amzn-errortype') ?? codeIn(text), text }
}
const codeIn = (text: string): string =>
  /<Code>([^<]+)</.exec(text)?.[1] ?? /"__type": ?"([^"]+)"/.exec(text)?.[1] ?? ''

const role = 'arn:aws:iam::123456789012:role/eks'
const cluster = (name: string, more: object = {}) =>
  ask('POST /clusters', { json: { name, roleArn: role, resourcesVpcConfig: { subnetIds: [] }, ...more } })
const view = 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy'
const entryPath = `/clusters/shop/access-entries/${encodeURIComponent(role)}`

describe.runIf(runs)('EKS', { timeout: patience }, () => {
  beforeEach(async () => {
    await cluster('shop')
  }, patience)
  afterEach(async () => {
    await ask('DELETE /clusters/shop')
  }, patience)

  test.each([
    { asked: 'GET /clusters/none/addons', status: 404, code: 'ResourceNotFoundException' },
    { asked: 'GET /clusters/shop/addons/vpc-cni', status: 404, code: 'ResourceNotFoundException' },
    {
      asked: 'POST /clusters/shop/addons',
      json: { addonName: 'my-own' },
      status: 400,
      code: 'InvalidParameterException',
    },
    {
      asked: 'POST /clusters/shop/addons',
      json: { addonName: 'coredns', configurationValues: '{' },
      status: 400,
      code: 'InvalidParameterException',
    },
    { asked: `GET ${entryPath}`, status: 404, code: 'ResourceNotFoundException' },
    {
      asked: 'POST /clusters/shop/access-entries',
      json: { principalArn: 'me' },
      status: 400,
      code: 'InvalidParameterException',
    },
    {
      asked: 'POST /clusters/shop/access-entries',
      json: { principalArn: role, kubernetesGroups: ['system:masters'] },
      status: 400,
      code: 'InvalidParameterException',
    },
    { asked: 'GET /clusters/shop/pod-identity-associations/a-1', status: 404, code: 'ResourceNotFoundException' },
    { asked: 'GET /clusters/shop/updates/1', status: 404, code: 'ResourceNotFoundException' },
  ])('refuses $asked $json', async ({ asked, json, status, code }) => {
    expect(await ask(asked, json ? { json } : {})).toMatchObject({ status, code })
  })

  test('an add-on is there until it is deleted, once', async () => {
    const sent = { json: { addonName: 'vpc-cni', configurationValues: '{"a":"b"}', tags: { Project: 'x' } } }
    expect(await ask('POST /clusters/shop/addons', sent)).toMatchObject({ status: 200 })
    expect(await ask('POST /clusters/shop/addons', sent)).toMatchObject({ status: 409, code: 'ResourceInUseException' })
    const { addon } = JSON.parse((await ask('GET /clusters/shop/addons/vpc-cni')).text)
    expect(addon).toMatchObject({ status: 'ACTIVE', configurationValues: '{"a":"b"}', tags: { Project: 'x' } })
    await ask(`POST /tags/${encodeURIComponent(addon.addonArn)}`, { json: { tags: { Owner: 'y' } } })
    await ask(`DELETE /tags/${encodeURIComponent(addon.addonArn)}?tagKeys=Project`)
    const tags = await ask(`GET /tags/${encodeURIComponent(addon.addonArn)}`)
    expect(JSON.parse(tags.text)).toEqual({ tags: { Owner: 'y' } })
    const changed = await ask('POST /clusters/shop/addons/vpc-cni/update', { json: { configurationValues: '{}' } })
    const { update } = JSON.parse(changed.text)
    expect(JSON.parse((await ask(`GET /clusters/shop/updates/${update.id}`)).text)).toEqual({ update })
    expect(update.status).toBe('Successful')
    await ask('DELETE /clusters/shop/addons/vpc-cni')
    expect(JSON.parse((await ask('GET /clusters/shop/addons')).text)).toEqual({ addons: [] })
  })

  test('an access entry has policies, of AWS and for a scope', async () => {
    const made = await ask('POST /clusters/shop/access-entries', { json: { principalArn: role } })
    expect(JSON.parse(made.text)).toMatchObject({
      accessEntry: {
        type: 'STANDARD',
        username: 'arn:aws:sts::123456789012:assumed-role/eks/{{SessionName}}',
        accessEntryArn: expect.stringMatching(/^arn:aws:eks:ap-south-1:123456789012:access-entry\/shop\/role\//),
      },
    })
    const associate = (json: object) => ask(`POST ${entryPath}/access-policies`, { json })
    const wholeCluster = { type: 'cluster', namespaces: [] }
    expect(await associate({ policyArn: view, accessScope: wholeCluster })).toMatchObject({ status: 200 })
    expect(await associate({ policyArn: `${view}s`, accessScope: wholeCluster })).toMatchObject({ status: 400 })
    expect(await associate({ policyArn: view, accessScope: { type: 'namespace' } })).toMatchObject({ status: 400 })
    const listed = async (): Promise<unknown[]> =>
      JSON.parse((await ask(`GET ${entryPath}/access-policies`)).text).associatedAccessPolicies
    expect(await listed()).toMatchObject([{ policyArn: view, accessScope: wholeCluster }])
    const dissociate = () => ask(`DELETE ${entryPath}/access-policies/${encodeURIComponent(view)}`)
    expect([(await dissociate()).status, (await dissociate()).status]).toEqual([200, 404])
    expect(await listed()).toEqual([])
  })

  test('a cluster that knows no access entries takes none', async () => {
    await cluster('old', { accessConfig: { authenticationMode: 'CONFIG_MAP' } })
    expect(await ask('GET /clusters/old/access-entries')).toMatchObject({
      status: 400,
      code: 'InvalidRequestException',
    })
  })

  test('a service account has one role', async () => {
    const json = { namespace: 'shop', serviceAccount: 'cart', roleArn: role }
    const { association } = JSON.parse((await ask('POST /clusters/shop/pod-identity-associations', { json })).text)
    expect(await ask('POST /clusters/shop/pod-identity-associations', { json })).toMatchObject({ status: 409 })
    const listed = await ask('GET /clusters/shop/pod-identity-associations?namespace=shop')
    expect(JSON.parse(listed.text).associations).toEqual([
      expect.objectContaining({ associationId: association.associationId }),
    ])
    const other = await ask('GET /clusters/shop/pod-identity-associations?namespace=other')
    expect(JSON.parse(other.text).associations).toEqual([])
  })

  test('a cluster takes no node group before it is active, and forgets all that was in it', async () => {
    aws.activeAfter(60_000)
    await cluster('slow')
    const json = { nodegroupName: 'nodes', nodeRole: role, subnets: ['subnet-1'] }
    const status = async () => JSON.parse((await ask('GET /clusters/slow')).text).cluster.status
    expect(await status()).toBe('CREATING')
    expect(await ask('POST /clusters/slow/node-groups', { json })).toMatchObject({ status: 400 })
    aws.activeAfter(0)
    expect(await status()).toBe('ACTIVE')
    expect(await ask('POST /clusters/slow/node-groups', { json })).toMatchObject({ status: 200 })
    await ask('POST /clusters/slow/addons', { json: { addonName: 'coredns' } })
    await ask('DELETE /clusters/slow/node-groups/nodes')
    await ask('DELETE /clusters/slow')
    await cluster('slow')
    expect(JSON.parse((await ask('GET /clusters/slow/addons')).text)).toEqual({ addons: [] })
  })
})

describe.runIf(runs)('STS', { timeout: patience }, () => {
  const assume = async (token: string) => {
    const form = { Action: 'AssumeRoleWithWebIdentity', Version: '2011-06-15', RoleArn: role, RoleSessionName: 'x' }
    const response = await fetch(aws.url, {
      method: 'POST',
      body: new URLSearchParams({ ...form, WebIdentityToken: token }),
    })
    const text = await response.text()
    return { status: response.status, code: codeIn(text), key: /<AccessKeyId>([^<]+)/.exec(text)?.[1] ?? '' }
  }
  const jwt = (exp: number) => `e30.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.x`
  const later = Date.now() / 1000 + 600

  test('a session ends, and each service tells it in its own way', async () => {
    aws.sessionsLast(60_000)
    const { key } = await assume(jwt(later))
    expect(await ask('GET /clusters', { key })).toMatchObject({ status: 200 })
    aws.sessionsLast(-1)
    const { key: over } = await assume(jwt(later))
    aws.sessionsLast(60_000)
    const ec2 = { form: { Action: 'DescribeVpcs', Version: '2016-11-15' }, service: 'ec2' }
    const ecr = { json: {}, target: 'AmazonEC2ContainerRegistry_V20150921.DescribeRepositories', service: 'ecr' }
    const sts = { form: { Action: 'GetCallerIdentity', Version: '2011-06-15' }, service: 'sts' }
    expect(await ask('GET /clusters', { key: over })).toMatchObject({ status: 403, code: 'ExpiredTokenException' })
    expect(await ask('GET /b', { key: over, service: 's3' })).toMatchObject({ status: 400, code: 'ExpiredToken' })
    expect(await ask('POST /', { key: over, ...ec2 })).toMatchObject({ status: 400, code: 'RequestExpired' })
    expect(await ask('POST /', { key: over, ...ecr })).toMatchObject({ status: 400, code: 'ExpiredTokenException' })
    expect(await ask('POST /', { key: over, ...sts })).toMatchObject({ status: 403, code: 'ExpiredToken' })
  })

  test('a token that has expired is refused, and who was assumed with which is kept', async () => {
    aws.assumed.length = 0
    const old = jwt(Date.now() / 1000 - 1)
    expect(await assume(old)).toMatchObject({ status: 400, code: 'ExpiredTokenException' })
    expect(await assume(jwt(later))).toMatchObject({ status: 200 })
    expect(aws.assumed).toEqual([
      { roleArn: role, token: old, status: 400 },
      { roleArn: role, token: jwt(later), status: 200 },
    ])
  })
})

describe.runIf(runs)('S3', { timeout: patience }, () => {
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }],
  }

  test('a policy is given back and not obeyed', async () => {
    await aws.createBucket('state')
    const s3 = { service: 's3' }
    expect(await ask('GET /state?policy', s3)).toMatchObject({ status: 404, code: 'NoSuchBucketPolicy' })
    expect(await ask('PUT /state?policy', { ...s3, json: {} })).toMatchObject({ status: 400, code: 'MalformedPolicy' })
    expect(await ask('PUT /state?policy', { ...s3, json: policy })).toMatchObject({ status: 204 })
    expect(JSON.parse((await ask('GET /state?policy', s3)).text)).toEqual(policy)
    expect(await ask('PUT /state/key', { ...s3, json: {} })).toMatchObject({ status: 200 })
    expect(await ask('GET /none?policy', s3)).toMatchObject({ status: 404, code: 'NoSuchBucket' })
  })

  test('a bucket that takes no writes is still read, until the fault is lifted', async () => {
    await aws.createBucket('readable')
    const lift = aws.fault('denied', { service: 's3', methods: ['PUT'] })
    expect(await ask('PUT /readable/key', { service: 's3', json: {} })).toMatchObject({
      status: 403,
      code: 'AccessDenied',
    })
    expect(await ask('GET /readable', { service: 's3' })).toMatchObject({ status: 200 })
    lift()
    expect(await ask('PUT /readable/key', { service: 's3', json: {} })).toMatchObject({ status: 200 })
  })
})

test.runIf(runs)(
  'a fault befalls so many requests, of the operation that is meant',
  { timeout: patience },
  async () => {
    aws.fault('throttled', { operation: 'DescribeVpcs', times: 1 })
    const ec2 = (Action: string) => ask('POST /', { service: 'ec2', form: { Action, Version: '2016-11-15' } })
    expect(await ec2('DescribeSubnets')).toMatchObject({ status: 200 })
    expect(await ec2('DescribeVpcs')).toMatchObject({ status: 400, code: 'Throttling' })
    expect(await ec2('DescribeVpcs')).toMatchObject({ status: 200 })
    expect(aws.requests.at(-1)).toMatchObject({ service: 'ec2', operation: 'DescribeVpcs', status: 200 })
  },
)
