import { expect, test } from 'vitest'
import { Failure } from '../../src/lib/failure.ts'
import type { AwsAnswer, AwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { takeLeftovers } from './take-leftovers.ts'

/** `refused`: what a command that begins so is answered with, from its so manieth run on; an Error is thrown. */
type World = {
  volumes?: string[]
  /** Whether a name leads to the cluster. */
  isRecorded?: boolean
  isUp?: boolean
  isKnown?: boolean
  refused?: { command: string; from?: number; answer: AwsAnswer | Error }
  /** Volumes that are there from the second look on. */
  later?: string[]
}

const volumeOf = (VolumeId: string) => ({
  VolumeId,
  Tags: [
    { Key: 'ebs.csi.aws.com/cluster', Value: 'true' },
    { Key: 'Cluster', Value: 'blue' },
  ],
})

const recordsOf = (Name: string) => [
  { Name, Type: 'A', AliasTarget: { DNSName: 'lb.us-east-1.elb.amazonaws.com' } },
  {
    ...{ Name, Type: 'TXT' },
    ResourceRecords: [{ Value: '"heritage=external-dns,external-dns/owner=blue,external-dns/resource=ingress/x"' }],
  },
]

const isRefused = ({ refused }: World) => {
  let runs = 0
  return (args: string[]): AwsAnswer | Error | undefined => {
    if (refused === undefined || !args.join(' ').startsWith(refused.command)) return undefined
    runs += 1
    return runs >= (refused.from ?? 1) ? refused.answer : undefined
  }
}

/** An AWS that has volumes of the cluster blue, and maybe blue itself, and forgets a volume that is deleted. */
const awsOf = (world: World): AwsCli => {
  const { volumes = [], isUp = false, isKnown = true, later = [], isRecorded = false } = world
  const records = recordsOf('shop.example.com.')
  const there = new Set(volumes)
  const refusal = isRefused(world)
  const known = [{ ResourceARN: 'arn:aws:kms:key', Tags: [{ Key: 'Cluster', Value: 'blue' }] }]
  const noCluster = { code: 'ResourceNotFoundException', message: 'No cluster found' }
  const answers: Record<string, (id: string) => AwsAnswer> = {
    'ec2 describe-volumes': () => {
      const listed = { value: { Volumes: [...there].map(volumeOf) } }
      for (const volume of later) there.add(volume)
      return listed
    },
    'ec2 delete-volume': (id) => ({ value: there.delete(id) }),
    'eks list-clusters': () => ({ value: { clusters: isUp ? ['blue'] : [] } }),
    'eks describe-cluster': () => noCluster,
    'eks list-nodegroups': () => noCluster,
    'route53 list-hosted-zones': () => ({ value: { HostedZones: [{ Id: '/hostedzone/Z' }] } }),
    'route53 list-resource-record-sets': () => ({ value: { ResourceRecordSets: isRecorded ? records : [] } }),
    'route53 change-resource-record-sets': () => {
      records.length = 0
      return { value: { ChangeInfo: { Id: 'c', Status: 'INSYNC' } } }
    },
    'sts get-caller-identity': () => ({ value: { Account: '123456789012' } }),
    'resourcegroupstaggingapi get-resources': () => ({ value: { ResourceTagMappingList: isKnown ? known : [] } }),
  }
  const ask = async (args: string[]): Promise<AwsAnswer> => {
    const refused = refusal(args)
    if (refused instanceof Error) throw refused
    return refused ?? answers[args.slice(0, 2).join(' ')]?.(args.at(-1) ?? '') ?? { value: {} }
  }
  return {
    ask,
    get: async (args) => {
      const answer = await ask(args)
      if ('value' in answer) return answer.value
      throw new Failure('denied', `${answer.code}: ${answer.message}`)
    },
  }
}

const take = async (world: World, wanted: { isDelete?: boolean; confirmed?: string } = {}) => {
  const said: string[] = []
  const complained: string[] = []
  const code = await takeLeftovers(
    { clusters: ['blue'], region: 'eu-west-1', isDelete: wanted.isDelete ?? false, confirmed: wanted.confirmed },
    {
      aws: awsOf(world),
      clock: { now: () => 0, sleep: async () => undefined },
      say: (line) => said.push(line),
      complain: (line) => complained.push(line),
      ask: async () => '',
    },
  )
  return { code, complained: complained.join('\n') }
}

const interrupted = new Error('interrupted')
const denied = { code: 'UnauthorizedOperation', message: 'You are not authorized' }
const two = ['vol-1', 'vol-2']
const again = (confirm = '') =>
  `To go on, the same again, which leaves alone what is gone: scripts/leftovers --delete --region eu-west-1 ${confirm}blue`

test.each<{
  what: string
  world: World
  wanted?: { isDelete?: boolean; confirmed?: string }
  code: number
  told?: string
}>([
  { what: 'nothing is left', world: {}, code: 0 },
  { what: 'nothing bears the name', world: { isKnown: false }, code: 2 },
  { what: 'volumes are left', world: { volumes: two }, code: 1 },
  { what: 'the cluster is up', world: { isUp: true }, code: 1 },
  { what: 'nothing is left to delete', world: {}, wanted: { isDelete: true }, code: 0 },
  {
    what: 'nothing is left to delete, and another name is confirmed',
    world: {},
    wanted: { isDelete: true, confirmed: 'bleu' },
    code: 0,
  },
  { what: 'all that was left is deleted', world: { volumes: two }, wanted: { isDelete: true }, code: 0 },
  {
    what: 'all is deleted but what Terraform made',
    world: { volumes: two, isUp: true },
    wanted: { isDelete: true, confirmed: 'blue' },
    code: 1,
  },
  {
    what: 'a cluster that is up is not confirmed',
    world: { volumes: two, isUp: true },
    wanted: { isDelete: true },
    code: 1,
    told: '"" is not blue: nothing was changed. Give it, or --confirm "blue"',
  },
  {
    what: 'names lead to a cluster that is not up in this region, and it is not confirmed',
    world: { isRecorded: true },
    wanted: { isDelete: true },
    code: 1,
    told: '"" is not blue: nothing was changed. Give it, or --confirm "blue"',
  },
  {
    what: 'names lead to a cluster that is not up in this region, and it is confirmed',
    world: { isRecorded: true },
    wanted: { isDelete: true, confirmed: 'blue' },
    code: 0,
  },
  {
    what: 'another name is confirmed',
    world: { volumes: two },
    wanted: { isDelete: true, confirmed: 'bleu' },
    code: 1,
    told: '"bleu" is not blue: nothing was changed. Give it, or --confirm "blue"',
  },
  {
    what: 'more was made since the list',
    world: { volumes: two, later: ['vol-3'] },
    wanted: { isDelete: true },
    code: 1,
  },
  {
    what: 'AWS refuses to delete the second',
    world: { volumes: two, refused: { command: 'ec2 delete-volume --volume-id vol-2', answer: denied } },
    wanted: { isDelete: true },
    code: 1,
    told: `aws ec2 delete-volume: AWS refused with UnauthorizedOperation: You are not authorized. Give the role or user that asks that right, and credentials that are valid
Deleted:
  volume vol-1 of cluster blue
Being deleted, so gone or not:
  volume vol-2 of cluster blue
${again()}`,
  },
  {
    what: 'it is interrupted at the second of three',
    world: {
      ...{ volumes: [...two, 'vol-3'], isUp: true },
      refused: { command: 'ec2 delete-volume --volume-id vol-2', answer: interrupted },
    },
    wanted: { isDelete: true, confirmed: 'blue' },
    code: 1,
    told: `interrupted
Deleted:
  volume vol-1 of cluster blue
Being deleted, so gone or not:
  volume vol-2 of cluster blue
Not deleted:
  volume vol-3 of cluster blue
${again('--confirm blue ')}`,
  },
  {
    what: 'it is interrupted before the first',
    world: { volumes: two, refused: { command: 'ec2 describe-volumes', from: 2, answer: interrupted } },
    wanted: { isDelete: true },
    code: 1,
    told: `interrupted
Nothing was deleted.
Not deleted:
  volume vol-1 of cluster blue
  volume vol-2 of cluster blue
${again()}`,
  },
  {
    what: 'it is interrupted at the look after the last',
    world: { volumes: two, refused: { command: 'sts get-caller-identity', from: 2, answer: interrupted } },
    wanted: { isDelete: true },
    code: 2,
    told: `interrupted
Deleted:
  volume vol-1 of cluster blue
  volume vol-2 of cluster blue
${again()}`,
  },
  {
    what: 'it is interrupted at that look, and the cluster is up',
    world: { volumes: two, isUp: true, refused: { command: 'sts get-caller-identity', from: 2, answer: interrupted } },
    wanted: { isDelete: true, confirmed: 'blue' },
    code: 1,
    told: `interrupted
Deleted:
  volume vol-1 of cluster blue
  volume vol-2 of cluster blue
${again('--confirm blue ')}`,
  },
])('$what: it ends with $code', async ({ world, wanted, code, told = '' }) => {
  expect(await take(world, wanted)).toEqual({ code, complained: told })
})

test.each(['ec2 describe-volumes', 'sts get-caller-identity', 'logs describe-log-groups'])(
  'what cannot be looked at (%s) is neither there nor gone',
  async (command) => {
    const world: World = { volumes: two, refused: { command, answer: denied } }
    await expect(take(world, { isDelete: true })).rejects.toThrow('UnauthorizedOperation')
  },
)
