import { expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import { readResourceChange } from '../meaning/plan-change.ts'
import { findAuthors } from './find-authors.ts'

type Values = Record<string, unknown>
const changed = (type: string, values: Values, name = 'a') =>
  readResourceChange({
    address: `${type}.${name}`,
    type,
    change: { actions: ['update'], before: values, after: values },
  })

const record = (eventTime: string) => ({
  CloudTrailEvent: JSON.stringify({
    eventTime,
    eventName: 'Tag',
    readOnly: false,
    userIdentity: { arn: 'arn:aws:iam::1:user/eve' },
  }),
})
const eve = { who: 'eve', did: 'Tag', at: '2026-11-20T09:00:00Z' }

/** A CloudTrail that knows one name in one region. */
const trail = (known: string) => {
  const asked: string[] = []
  return {
    asked,
    region: () => 'ap-south-1',
    ours: [],
    clock: { now: () => 0, sleep: async () => undefined },
    awsIn: (region: string) => ({
      ask: async (args: string[]) => {
        const name = args.find((arg) => arg.startsWith('AttributeKey='))?.split('AttributeValue=')[1]
        asked.push(`${region} ${name}`)
        return { value: { Events: `${region} ${name}` === known ? [record('2026-11-20T09:00:00Z')] : [] } }
      },
      get: () => Promise.reject(new Error('not asked for')),
    }),
  }
}

test.each([
  [
    'a network, by its id where it stands',
    changed('aws_vpc', { id: 'vpc-1', arn: 'arn:aws:ec2:eu-west-1:1:vpc/vpc-1' }),
    ['eu-west-1 vpc-1'],
  ],
  [
    'a bucket, whose arn has no region',
    changed('aws_s3_bucket', { id: 'logs', arn: 'arn:aws:s3:::logs', region: 'eu-west-2' }),
    ['eu-west-2 logs'],
  ],
  [
    'a role, where IAM records',
    changed('aws_iam_role', { id: 'ci', name: 'ci', arn: 'arn:aws:iam::1:role/ci' }),
    ['us-east-1 ci'],
  ],
  [
    'a queue, by its name after its id',
    changed('aws_sqs_queue', { id: 'https://sqs/1/jobs', name: 'jobs' }),
    ['ap-south-1 https://sqs/1/jobs', 'ap-south-1 jobs'],
  ],
  [
    'a name that would end the attribute is left out',
    changed('aws_ssm_parameter', { id: 'a,b', name: 'safe' }),
    ['ap-south-1 safe'],
  ],
])('%s', async (_, resource, asked) => {
  const asks = trail(asked.at(-1) ?? '')
  const { byAddress, note } = await findAuthors([resource], asks)
  expect({ asked: asks.asked, found: [...byAddress], note }).toEqual({
    asked,
    found: [[resource.address, eve]],
    note: undefined,
  })
})

test('what is not of AWS is not asked for', async () => {
  const asks = trail('')
  expect(await findAuthors([changed('terraform_data', { id: 'x' })], asks)).toEqual({
    byAddress: new Map(),
    note: undefined,
  })
  expect(asks.asked).toEqual([])
})

test('whom CloudTrail does not know stays unknown, and a note says why that may be', async () => {
  expect((await findAuthors([changed('aws_vpc', { id: 'vpc-1' })], trail(''))).note).toMatch(
    /^CloudTrail tells no change/,
  )
})

test('of many, twenty are asked for', async () => {
  const many = Array.from({ length: 25 }, (_, index) => changed('aws_vpc', { id: 'vpc-1' }, `n${index}`))
  const { byAddress, note } = await findAuthors(many, trail('ap-south-1 vpc-1'))
  expect([byAddress.size, note]).toEqual([20, 'Who changed the other 5 was not asked.'])
})

test.each([
  [
    'a refusal',
    async () => ({ code: 'AccessDeniedException', message: 'no' }),
    'CloudTrail refused with AccessDeniedException.',
  ],
  [
    'a machine without the AWS CLI',
    () => Promise.reject(new Failure('not-found', 'no aws on the PATH')),
    'no aws on the PATH',
  ],
])('%s is a note', async (_, ask, why) => {
  const asks = { ...trail(''), awsIn: () => ({ ask, get: () => Promise.reject(new Error('not asked for')) }) }
  const found = await findAuthors([changed('aws_vpc', { id: 'vpc-1' })], asks)
  expect(found).toEqual({ byAddress: new Map(), note: `Who changed it could not be asked: ${why}` })
})

test('who changed something else of the same name is not told', async () => {
  const by = (who: string, EventSource: string, eventTime: string) => {
    const userIdentity = { arn: `arn:aws:iam::1:user/${who}` }
    const told = { eventTime, eventName: 'Put', readOnly: false, userIdentity }
    return { EventSource, CloudTrailEvent: JSON.stringify(told) }
  }
  const Events = [
    by('bob', 's3.amazonaws.com', '2026-11-20T10:00:00Z'),
    by('eve', 'iam.amazonaws.com', '2026-11-20T09:00:00Z'),
  ]
  const cli = { ask: async () => ({ value: { Events } }), get: () => Promise.reject(new Error('not asked for')) }
  const whoOf = async (type: string) => {
    const { byAddress } = await findAuthors([changed(type, { id: 'shop' })], { ...trail(''), awsIn: () => cli })
    return byAddress.get(`${type}.a`)?.who
  }
  expect([await whoOf('aws_iam_role'), await whoOf('aws_s3_bucket'), await whoOf('aws_sqs_queue')]).toEqual([
    'eve',
    'bob',
    undefined,
  ])
  // Their events come from ec2.amazonaws.com and the like, and their ids are nobody else's.
  expect(await whoOf('aws_vpc')).toBe('bob')
})
