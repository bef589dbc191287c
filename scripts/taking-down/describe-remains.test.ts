import { expect, test } from 'vitest'
import type { Leftover } from '../../src/terraform/leftovers/leftover.ts'
import { describeRemains } from './describe-remains.ts'
import type { Remains } from './find-remains.ts'

const none: Remains = { account: '123456789012', others: [], clusters: [], things: [], logGroups: [] }
const volume: Leftover = { kind: 'volume', id: 'vol-1', name: '', cluster: 'blue' }
const logs = '/aws/eks/blue/cluster'

const looked: { what: string; leftovers?: Leftover[]; remains?: Partial<Remains>; told: string }[] = [
  {
    what: 'nothing is there at all',
    told: 'Nothing is left of blue in eu-west-1 of the account 123456789012. No other cluster is there either.',
  },
  {
    what: 'the name is that of no cluster, and there are others',
    remains: { others: ['bleu', 'green'] },
    told: 'Nothing is left of blue in eu-west-1 of the account 123456789012. Other clusters are there: bleu, green. Was one of them meant?',
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

test.each(looked)('$what: it says so, and where was looked', ({ leftovers = [], remains, told }) => {
  const said = describeRemains({
    ...{ clusters: ['blue'], region: 'eu-west-1', leftovers },
    remains: { ...none, ...remains },
  })
  expect(said).toBe(told)
})
