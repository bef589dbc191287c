import { expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import { type AwsCli, refused as refusedBy } from '../aws/aws-cli.ts'
import { openControllers } from './controllers.ts'

const controllersOf = (aws: () => AwsCli) =>
  openControllers({
    aws,
    clock: { now: () => 0, sleep: async () => undefined },
    progress: { say: () => undefined, warn: () => undefined, phase: (_name, work) => work() },
  })

const shop = { clusters: ['shop'], leftovers: [] }

test('without a cluster neither the AWS CLI nor a region is needed', async () => {
  const { find, clear, refuseAnyLeft } = controllersOf(() => {
    throw new Failure('invalid-input', 'no AWS region')
  })
  expect(await find([], [])).toEqual([])
  expect(await clear({ clusters: [], leftovers: [] })).toEqual({ kind: 'cleared', deleted: [] })
  await refuseAnyLeft([])
})

test('what cannot be asked is told with what it is for, and what to do', async () => {
  const denied = refusedBy(['ec2', 'describe-volumes'], { code: 'AccessDenied', message: 'no' })
  const refuse = () => Promise.reject(denied)
  const { find, clear } = controllersOf(() => ({ ask: refuse, get: refuse }))
  await expect(find(['shop'], [])).rejects.toMatchObject({
    reason: 'denied',
    message: `the plan destroys the cluster shop, and what its controllers made outside of Terraform cannot be listed: ${denied.message}`,
  })
  await expect(clear(shop)).rejects.toMatchObject({
    reason: 'denied',
    message: `what the controllers of the cluster shop made could not all be deleted: ${denied.message}. Nothing of the plan was applied yet, and the same plan goes on where this ended`,
  })
})

test('a cancel stays a cancel, and a defect a defect', async () => {
  for (const error of [new Failure('cancelled', 'the run was cancelled'), new TypeError('x')]) {
    const { clear } = controllersOf(() => ({ ask: () => Promise.reject(error), get: () => Promise.reject(error) }))
    await expect(clear(shop)).rejects.toBe(error)
  }
})

test.each([
  { name: 'is there', answer: { value: { cluster: { status: 'ACTIVE' } } }, refused: true },
  { name: 'is on its way out', answer: { value: { cluster: { status: 'DELETING' } } }, refused: false },
  { name: 'is gone', answer: { code: 'ResourceNotFoundException', message: '' }, refused: false },
])('where a cluster that only has subnets in the plan $name', async ({ answer, refused }) => {
  const ask: AwsCli['ask'] = async ([, verb]) => (verb === 'describe-cluster' ? answer : { value: {} })
  const { find } = controllersOf(() => ({ ask, get: async () => ({}) }))
  const found = find(['shop'], ['shop'])
  if (!refused) return expect(await found).toEqual([])
  await expect(found).rejects.toMatchObject({
    reason: 'conflict',
    message: expect.stringMatching(/^the plan destroys subnets of the cluster shop, which is still there and is not/),
  })
  // One that the plan destroys itself has to be there.
  expect(await find(['shop'], [])).toEqual([])
})
