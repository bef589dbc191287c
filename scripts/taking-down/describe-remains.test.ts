import { expect, test } from 'vitest'
import type { Leftover } from '../../src/terraform/leftovers/leftover.ts'
import { describeRemains, unknownNames } from './describe-remains.ts'
import type { Remains } from './find-remains.ts'

const none: Remains = { account: '123456789012', others: [], clusters: [], things: [], logGroups: [], known: ['blue'] }
const volume: Leftover = { kind: 'volume', id: 'vol-1', name: '', cluster: 'blue' }
const logs = '/aws/eks/blue/cluster'

const looked: {
  what: string
  clusters?: string[]
  leftovers?: Leftover[]
  remains?: Partial<Remains>
  told: string
}[] = [
  {
    what: 'it was there and is gone, and no other is there',
    told: 'Nothing is left of blue in eu-west-1 of the account 123456789012. No other cluster is there either.',
  },
  {
    what: 'it was there and is gone, and there are others',
    remains: { others: ['bleu', 'green'] },
    told: 'Nothing is left of blue in eu-west-1 of the account 123456789012. Other clusters are there: bleu, green.',
  },
  {
    what: 'nothing bears the name, and there are others',
    remains: { others: ['bleu', 'green'], known: [] },
    told: 'Nothing at all bears the name blue in eu-west-1 of the account 123456789012, not even the key that a cluster leaves for a week after its destroy. The clusters that are there: bleu, green',
  },
  {
    what: 'nothing bears the name, and no cluster is there',
    remains: { known: [] },
    told: 'Nothing at all bears the name blue in eu-west-1 of the account 123456789012, not even the key that a cluster leaves for a week after its destroy. No cluster is there at all: is it in another --region, or under another AWS_PROFILE?',
  },
  {
    what: 'of two names nothing bears one',
    clusters: ['blue', 'bule'],
    told: `Nothing is left of blue in eu-west-1 of the account 123456789012. No other cluster is there either.
Nothing at all bears the name bule in eu-west-1 of the account 123456789012, not even the key that a cluster leaves for a week after its destroy. No cluster is there at all: is it in another --region, or under another AWS_PROFILE?`,
  },
  {
    what: 'the cluster itself is still there',
    remains: { things: ['control plane blue', 'NAT gateway nat-1'], logGroups: [logs] },
    told: `No controller's leftovers of blue are in eu-west-1 of the account 123456789012.
What Terraform made is still there, and costs: terraform destroy takes it away:
  control plane blue
  NAT gateway nat-1
Its logs; should they be there after the destroy, this deletes them:
  aws logs delete-log-group --region eu-west-1 --log-group-name ${logs}`,
  },
  {
    what: 'controllers left something',
    leftovers: [volume],
    remains: { known: [] },
    told: `What controllers of blue made is still there in eu-west-1 of the account 123456789012; --delete takes it away:
  volume vol-1 of cluster blue`,
  },
  {
    what: 'only a last line of log is left',
    remains: { logGroups: [logs] },
    told: `No controller's leftovers of blue are in eu-west-1 of the account 123456789012.
The cluster wrote a last line of log after its group was gone, and so made it again. This deletes it:
  aws logs delete-log-group --region eu-west-1 --log-group-name ${logs}`,
  },
]

test.each(looked)(
  '$what: it says so, and where was looked',
  ({ clusters = ['blue'], leftovers = [], remains, told }) => {
    const found = { leftovers, remains: { ...none, ...remains } }
    const unknown = unknownNames(clusters, found)
    expect(describeRemains({ clusters, unknown, region: 'eu-west-1', ...found })).toBe(told)
  },
)
