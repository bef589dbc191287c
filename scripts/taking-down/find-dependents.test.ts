import { expect, test } from 'vitest'
import { Failure } from '../../src/lib/failure.ts'
import type { AwsAnswer, AwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { describeDependents } from './describe-dependents.ts'
import { findDependents } from './find-dependents.ts'
import type { FoundationState } from './foundation-state.ts'

const state: FoundationState = {
  ...{ account: '123456789012', region: 'eu-west-1', project: 'slipway', records: [] },
  repositories: [{ address: 'quote', name: 'shop/quote', force: false }],
  certificates: ['arn:aws:acm:one'],
  zone: { address: 'zone', name: 'shop.example', id: 'Z1', force: false },
}

type World = Record<string, AwsAnswer>

const usual: World = {
  'sts get-caller-identity': { value: { Account: '123456789012' } },
  'ec2 describe-regions': {
    value: {
      Regions: [
        { RegionName: 'eu-west-1', OptInStatus: 'opt-in-not-required' },
        { RegionName: 'us-east-1', OptInStatus: 'opt-in-not-required' },
        { RegionName: 'me-south-1', OptInStatus: 'not-opted-in' },
      ],
    },
  },
}

/** What is asked for in a region, `us-east-1 eks list-clusters`, goes before what is asked for anywhere. */
const awsIn =
  (world: World) =>
  (region: string): AwsCli => {
    const ask: AwsCli['ask'] = async (args) => {
      const command = args.slice(0, 2).join(' ')
      return world[`${region} ${command}`] ?? world[command] ?? { value: {} }
    }
    const get: AwsCli['get'] = async (args) => {
      const answer = await ask(args)
      if ('value' in answer) return answer.value
      throw new Failure(answer.code === 'AccessDenied' ? 'denied' : 'unreachable', answer.message)
    }
    return { ask, get }
  }

const look = async (world: World, { of = state, only }: { of?: FoundationState; only?: string } = {}) => {
  const found = await findDependents({ state: of, only }, awsIn({ ...usual, ...world }))
  return { found, ...describeDependents({ stacks: [], state: of, found }) }
}

const denied: AwsAnswer = { code: 'AccessDenied', message: 'You are not authorized' }
const gone = (code: string): AwsAnswer => ({ code, message: 'There is none' })

test('clusters are looked for in all regions that the account has', async () => {
  const { found, code } = await look({})
  expect({ code, regions: found.regions, unlooked: found.unlooked }).toEqual({
    ...{ code: 0, regions: ['eu-west-1', 'us-east-1'], unlooked: [] },
  })
})

test('a region in which nobody may look is not one without clusters', async () => {
  const { code, text } = await look({ 'us-east-1 eks list-clusters': denied })
  expect(code).toBe(2)
  expect(text).toMatch(/\nNot in us-east-1: You are not authorized\n.*name the other region to look at: --region$/)
})

test('a region that is not asked for need not be looked at', async () => {
  expect(await look({ 'us-east-1 eks list-clusters': denied }, { only: 'eu-west-1' })).toMatchObject({ code: 0 })
})

test('what is in the way is told, also where not all could be looked at', async () => {
  const images = { value: { imageIds: [{ imageDigest: 'sha256:1', imageTag: 'a' }, { imageDigest: 'sha256:1' }] } }
  const { code, text } = await look({ 'us-east-1 eks list-clusters': denied, 'ecr list-images': images })
  expect(code).toBe(1)
  expect(text).toContain('\n- the repository shop/quote holds 1 image, ')
})

test('a cluster of the project is found by its own tags, before AWS lists it under them', async () => {
  const { found } = await look({
    'us-east-1 eks list-clusters': { value: { clusters: ['blue'] } },
    'eks describe-cluster': { value: { cluster: { tags: { Project: 'slipway', Stack: 'cluster' } } } },
  })
  expect(found.clusters).toEqual([{ name: 'blue', region: 'us-east-1', isUp: true, things: [] }])
})

test("roles are told by the zone and the repositories that they name, and bootstrap's go with bootstrap", async () => {
  const policy = (Resource: string) => [{ PolicyDocument: { Statement: [{ Resource }] } }]
  const named = (name: string, resource: string, tags: [string, string][] = []) => ({
    ...{ RoleName: name, RolePolicyList: policy(resource) },
    Tags: tags.map(([Key, Value]) => ({ Key, Value })),
  })
  const roles = [
    named('dns', 'arn:aws:route53:::hostedzone/Z1', [['Cluster', 'blue']]),
    named('dns-of-another', 'arn:aws:route53:::hostedzone/Z12'),
    named('push', 'arn:aws:ecr:eu-west-1:123456789012:repository/shop/quote'),
    named('slipway-push', 'arn:aws:ecr:eu-west-1:123456789012:repository/shop/quote', [['Stack', 'bootstrap']]),
  ]
  const { found } = await look({ 'iam get-account-authorization-details': { value: { RoleDetailList: roles } } })
  expect(found.roles).toEqual([{ name: 'dns', cluster: 'blue' }, { name: 'push' }])
})

test("what was deleted by hand is in nobody's way", async () => {
  const deleted = {
    'ecr list-images': gone('RepositoryNotFoundException'),
    'acm describe-certificate': gone('ResourceNotFoundException'),
    'route53 list-resource-record-sets': gone('NoSuchHostedZone'),
  }
  expect(await look(deleted)).toMatchObject({ code: 0 })
})

test.each<{ what: string; world: World; of?: FoundationState; told: string }>([
  {
    what: 'another account is asked',
    world: { 'sts get-caller-identity': { value: { Account: '210987654321' } } },
    told: 'the state is of the account 123456789012, and 210987654321 is asked. Take credentials of that account',
  },
  {
    what: 'the zone is not there, and the state does not say its account',
    world: { 'route53 list-resource-record-sets': gone('NoSuchHostedZone') },
    of: { ...state, account: '', repositories: [], certificates: [] },
    told: 'NoSuchHostedZone',
  },
  { what: 'its own region lets nobody look', world: { 'eu-west-1 eks list-clusters': denied }, told: 'not authorized' },
  {
    what: 'another region does not answer',
    world: { 'us-east-1 eks list-clusters': { code: 'ServiceUnavailable', message: 'later' } },
    told: 'later',
  },
  { what: 'nobody may look at images', world: { 'ecr list-images': denied }, told: 'AccessDenied' },
  { what: 'nobody may look at certificates', world: { 'acm describe-certificate': denied }, told: 'AccessDenied' },
  { what: 'nobody may look at records', world: { 'route53 list-resource-record-sets': denied }, told: 'AccessDenied' },
])('nothing is said to be free where $what', async ({ world, of = state, told }) => {
  await expect(look(world, { of })).rejects.toThrow(told)
})
