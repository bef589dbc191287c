import { describe, expect, test } from 'vitest'
import { leftoverGroups, leftoverSections, leftoversText } from '../report/describe-leftovers.ts'
import { clustersOfChange } from './clusters-of-plan.ts'
import { inOrder, type Leftover, lineOf, readControlled, readLeftovers, unapproved, withLeftovers } from './leftover.ts'
import { ec2Things, ownedBy } from './owned.ts'
import { recordSetsIn, recordsOf } from './records.ts'

const one = (kind: Leftover['kind'], id: string, name = id): Leftover => ({ kind, id, name, cluster: 'shop' })

const tagged = (tags: Record<string, string>) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
const thing = (kind: Leftover['kind'], tags: Record<string, string>, name = 'x') => {
  const values = [{ Id: 'id', Name: name, Tags: tagged(tags) }]
  return ownedBy(['other', 'shop'], ec2Things(kind, values, 'Id', 'Name')).map(({ cluster }) => cluster)
}

describe('what a controller made is known by its tags', () => {
  const cluster = { 'kubernetes.io/cluster/shop': 'owned' }
  const elbv2 = { 'elbv2.k8s.aws/cluster': 'shop' }
  test.each<{ kind: Leftover['kind']; tags: Record<string, string>; name?: string; of: string[] }>([
    { kind: 'load-balancer', tags: elbv2, of: ['shop'] },
    { kind: 'load-balancer', tags: cluster, of: ['shop'] },
    { kind: 'load-balancer', tags: { 'elbv2.k8s.aws/cluster': 'shop2' }, of: [] },
    { kind: 'load-balancer', tags: { 'kubernetes.io/cluster/shop': 'shared' }, of: [] },
    { kind: 'load-balancer', tags: {}, of: [] },
    { kind: 'target-group', tags: elbv2, of: ['shop'] },
    { kind: 'security-group', tags: elbv2, of: ['shop'] },
    { kind: 'security-group', tags: cluster, name: 'k8s-elb-a1b2', of: ['shop'] },
    {
      kind: 'security-group',
      tags: { ...cluster, 'aws:eks:cluster-name': 'shop' },
      name: 'eks-cluster-sg-shop',
      of: [],
    },
    { kind: 'security-group', tags: cluster, name: 'shop-node', of: [] },
    { kind: 'network-interface', tags: { 'cluster.k8s.amazonaws.com/name': 'shop' }, of: ['shop'] },
    { kind: 'network-interface', tags: { ...cluster, 'eks:eni:owner': 'eks-vpc-resource-controller' }, of: ['shop'] },
    { kind: 'network-interface', tags: cluster, of: [] },
    { kind: 'volume', tags: { ...cluster, 'ebs.csi.aws.com/cluster': 'true' }, of: ['shop'] },
    { kind: 'volume', tags: { Cluster: 'shop', 'ebs.csi.aws.com/cluster': 'true' }, of: ['shop'] },
    { kind: 'volume', tags: { Cluster: 'shop' }, of: [] },
    { kind: 'volume', tags: { 'ebs.csi.aws.com/cluster': 'true' }, of: [] },
  ])('a $kind $name with $tags is of $of', ({ kind, tags, name, of }) => {
    expect(thing(kind, tags, name)).toEqual(of)
  })
})

describe('records of external-dns', () => {
  const txt = (name: string, owner: string, more: object = {}) => ({
    Name: name,
    Type: 'TXT',
    TTL: 300,
    ...more,
    ResourceRecords: [
      { Value: `"heritage=external-dns,external-dns/owner=${owner},external-dns/resource=ingress/a/b"` },
    ],
  })
  const record = (Name: string, Type: string, more: object = {}) => ({ Name, Type, ...more })
  const found = (...values: object[]) =>
    recordsOf(['shop'], recordSetsIn('Z1', values))
      .map(({ id }) => id)
      .toSorted()

  test.each([
    {
      what: 'a record whose type is in the name',
      values: [record('w.x.', 'A'), record('w.x.', 'AAAA'), txt('a-w.x.', 'shop')],
      ids: ['Z1/A/w.x.', 'Z1/TXT/a-w.x.'],
    },
    {
      what: 'an alias that was told as a CNAME',
      values: [record('w.x.', 'A'), txt('cname-w.x.', 'shop')],
      ids: ['Z1/A/w.x.', 'Z1/TXT/cname-w.x.'],
    },
    {
      what: 'a record of the very name',
      values: [record('w.x.', 'CNAME'), txt('w.x.', 'shop')],
      ids: ['Z1/CNAME/w.x.', 'Z1/TXT/w.x.'],
    },
    {
      what: 'a name that only looks as if it began with a type',
      values: [record('a-w.x.', 'A'), record('w.x.', 'A'), txt('a-w.x.', 'shop')],
      ids: ['Z1/A/a-w.x.', 'Z1/TXT/a-w.x.'],
    },
    { what: 'a record that is gone', values: [txt('a-w.x.', 'shop')], ids: ['Z1/TXT/a-w.x.'] },
    { what: "another cluster's", values: [record('w.x.', 'A'), txt('a-w.x.', 'shop2')], ids: [] },
    {
      what: "a zone's own records, and somebody's text",
      values: [
        record('x.', 'NS'),
        record('x.', 'SOA'),
        record('x.', 'TXT', { ResourceRecords: [{ Value: '"v=spf1"' }] }),
      ],
      ids: [],
    },
    {
      what: 'one of several sets',
      values: [record('w.x.', 'A', { SetIdentifier: 'eu' }), txt('a-w.x.', 'shop', { SetIdentifier: 'eu' })],
      ids: ['Z1/A/w.x./eu', 'Z1/TXT/a-w.x./eu'],
    },
    {
      what: "one of several sets, beside another cluster's under the same name",
      values: [
        record('w.x.', 'A', { SetIdentifier: 'blue' }),
        record('w.x.', 'A', { SetIdentifier: 'green' }),
        txt('a-w.x.', 'shop', { SetIdentifier: 'blue' }),
        txt('a-w.x.', 'other', { SetIdentifier: 'green' }),
      ],
      ids: ['Z1/A/w.x./blue', 'Z1/TXT/a-w.x./blue'],
    },
    {
      what: "another cluster's set of the very name",
      values: [record('w.x.', 'A', { SetIdentifier: 'green' }), txt('w.x.', 'shop', { SetIdentifier: 'blue' })],
      ids: ['Z1/TXT/w.x./blue'],
    },
  ])('$what', ({ values, ids }) => expect(found(...values)).toEqual(ids))
})

test('anything that was not approved is told, but for what nodes leave at their end', () => {
  const approved = [one('load-balancer', 'lb'), one('volume', 'v')]
  const found = [one('volume', 'v'), one('volume', 'w'), one('network-interface', 'e'), one('security-group', 'lb')]
  expect(unapproved(approved, found).map(({ id }) => id)).toEqual(['w', 'lb'])
  expect(unapproved([], [])).toEqual([])
})

test('a list is in the order of its deletion, and the same after it was sealed', () => {
  const list = [one('volume', 'v'), one('record', 'r'), one('load-balancer', 'b'), one('load-balancer', 'a')]
  const ordered = inOrder(list)
  expect(ordered.map(({ id }) => id)).toEqual(['r', 'a', 'b', 'v'])
  expect(readLeftovers(JSON.parse(JSON.stringify(ordered)))).toEqual(ordered)
  for (const broken of [undefined, {}, [1], [{ ...one('volume', 'v'), kind: 'vpc' }], [{ kind: 'volume' }]]) {
    expect(readLeftovers(broken)).toBeUndefined()
  }
})

test('clusters and list are read together, or not at all', () => {
  const controlled = { clusters: ['shop'], leftovers: [one('volume', 'v')] }
  expect(readControlled(JSON.parse(JSON.stringify({ counts: {}, ...controlled })))).toEqual(controlled)
  for (const broken of [{}, { clusters: ['shop'] }, { ...controlled, clusters: [1] }, { leftovers: [] }]) {
    expect(readControlled(broken)).toBeUndefined()
  }
})

describe('a fingerprint', () => {
  const key = Buffer.from('key')
  const of = (...leftovers: Leftover[]) => withLeftovers('plan', leftovers, key)
  const list = [one('volume', 'v'), one('record', 'r')]

  test('is the plan’s own without a list, and for what comes and goes with pods', () => {
    expect(of()).toBe('plan')
    expect(of(one('network-interface', 'e'))).toBe('plan')
  })

  test('is the same for the same list in another order, under other names', () => {
    expect(of(...list)).toMatch(/^[0-9a-f]{64}$/)
    expect(of(one('record', 'r', 'other'), one('volume', 'v'), one('network-interface', 'e'))).toBe(of(...list))
  })

  test.each([
    { what: 'one more', other: of(...list, one('volume', 'w')) },
    { what: 'one less', other: of(one('volume', 'v')) },
    { what: 'another id', other: of(one('volume', 'w'), one('record', 'r')) },
    { what: 'another kind', other: of(one('security-group', 'v'), one('record', 'r')) },
    { what: 'another cluster', other: of({ ...one('volume', 'v'), cluster: 'other' }, one('record', 'r')) },
    { what: 'another plan', other: withLeftovers('another', list, key) },
    { what: 'another key', other: withLeftovers('plan', list, Buffer.from('other')) },
  ])('is another one for $what', ({ other }) => expect(other).not.toBe(of(...list)))
})

test('a person reads what is deleted, the riskiest first and counted', () => {
  const list = [one('load-balancer', 'arn', 'k8s-shop'), one('volume', 'v'), one('volume', 'w'), one('record', 'r')]
  expect([leftoversText([]), leftoversText(list.slice(1, 2)), leftoversText(list)]).toEqual([
    ...['', ' and 1 thing that controllers made', ' and 4 things that controllers made'],
  ])
  expect(leftoverSections([], 9_000)).toEqual([])
  expect(leftoverSections(list, 9_000)).toEqual([
    {
      heading: 'Made by controllers, and deleted first (4)',
      weight: 'essential',
      body: [
        ...['##### Volumes, with their data (2)', '**💥 delete** `v` of `shop`', '**💥 delete** `w` of `shop`'],
        ...['##### DNS records (1)', '**💥 delete** `r` of `shop`'],
        ...['##### Load balancers (1)', '**💥 delete** `k8s-shop` (`arn`) of `shop`'],
      ].join('\n\n'),
    },
  ])
  expect(leftoverGroups(list).map(({ heading, blocks }) => [heading, blocks.length])).toEqual([
    ['Made by controllers, deleted first: Volumes, with their data', 2],
    ['Made by controllers, deleted first: DNS records', 1],
    ['Made by controllers, deleted first: Load balancers', 1],
  ])
  expect(leftoverSections(list, 700)[0]?.body).toContain('1 of “Load balancers”')
  expect(lineOf(one('volume', 'vol-1'))).toBe('volume vol-1 of cluster shop')
  expect(lineOf(one('load-balancer', 'arn', 'k8s'))).toBe('load balancer k8s (arn) of cluster shop')
})

test.each([
  { type: 'aws_eks_cluster', before: { name: 'shop' }, clusters: ['shop'] },
  {
    type: 'aws_subnet',
    before: { tags_all: { Name: 'x', 'kubernetes.io/cluster/shop': 'shared' } },
    clusters: ['shop'],
  },
  {
    type: 'aws_subnet',
    before: { tags: { 'kubernetes.io/cluster/shop': 'shared' }, tags_all: null },
    clusters: ['shop'],
  },
  { type: 'aws_subnet', before: null, clusters: [] },
  { type: 'aws_vpc', before: { name: 'shop' }, clusters: [] },
])('of a plan, $type $before names $clusters', ({ clusters, ...change }) => {
  expect(clustersOfChange(change)).toEqual(clusters)
})
