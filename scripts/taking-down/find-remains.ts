import { listAt, textAt, textOf } from '../../src/lib/json.ts'
import type { AwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { findTagged } from '../../src/terraform/aws/tagged.ts'

/** What Terraform made for clusters and is still there, and where that was looked for. */
export type Remains = {
  account: string
  /** Clusters of other names in the same account and region: one of them may have been meant. */
  others: string[]
  /** Those of the clusters whose control plane is there. */
  clusters: string[]
  things: string[]
  /** Of the control planes' logs: they are made again by a last line of log. */
  logGroups: string[]
  /** Those of the clusters whose name anything bears, also what is gone and costs nothing: AWS keeps a key for a week. */
  known: string[]
}

/** What of these clusters goes on costing though no controller made it: terraform/cluster tags it with the cluster's name. */
export const findRemains = async (clusters: string[], aws: Pick<AwsCli, 'get'>): Promise<Remains> => {
  const [caller, listed, each] = await Promise.all([
    aws.get(['sts', 'get-caller-identity']),
    aws.get(['eks', 'list-clusters']),
    Promise.all(clusters.map((cluster) => remainsOf(cluster, aws))),
  ])
  const there = listAt(listed, 'clusters').flatMap((name) => textOf(name) ?? [])
  const up = clusters.filter((name) => there.includes(name))
  return {
    account: textAt(caller, 'Account'),
    others: there.filter((name) => !clusters.includes(name)),
    clusters: up,
    things: [...up.map((name) => `control plane ${name}`), ...each.flatMap(({ things }) => things)],
    logGroups: each.flatMap(({ logGroups }) => logGroups),
    known: clusters.filter((name, index) => up.includes(name) || each[index]?.isKnown),
  }
}

const remainsOf = async (cluster: string, aws: Pick<AwsCli, 'get'>) => {
  const [found, logGroups, anything] = await Promise.all([
    Promise.all(tagged.map((kind) => thingsOf(cluster, kind, aws))),
    logGroupsOf(cluster, aws),
    findTagged(aws, { Cluster: cluster }),
  ])
  const things = found.flat()
  return { things, logGroups, isKnown: things.length + logGroups.length + anything.length > 0 }
}

type Kind = { what: string; asked: string[]; list: string[]; id: string }

const states = (...names: string[]) => `Values=${names.join(',')}`

const tagged: Kind[] = [
  {
    what: 'node',
    asked: [
      ...['describe-instances', '--filters'],
      `Name=instance-state-name,${states('pending', 'running', 'stopping', 'stopped')}`,
    ],
    list: ['Reservations', 'Instances'],
    id: 'InstanceId',
  },
  {
    what: 'NAT gateway',
    asked: ['describe-nat-gateways', '--filter', `Name=state,${states('pending', 'available')}`],
    list: ['NatGateways'],
    id: 'NatGatewayId',
  },
  {
    what: 'interface endpoint',
    asked: ['describe-vpc-endpoints', '--filters', 'Name=vpc-endpoint-type,Values=Interface'],
    list: ['VpcEndpoints'],
    id: 'VpcEndpointId',
  },
  { what: 'public address', asked: ['describe-addresses', '--filters'], list: ['Addresses'], id: 'PublicIp' },
  { what: 'network', asked: ['describe-vpcs', '--filters'], list: ['Vpcs'], id: 'VpcId' },
]

const thingsOf = async (
  cluster: string,
  { what, asked, list: [outer = '', inner], id }: Kind,
  aws: Pick<AwsCli, 'get'>,
): Promise<string[]> => {
  const found = listAt(await aws.get(['ec2', ...asked, `Name=tag:Cluster,Values=${cluster}`]), outer)
  const each = inner === undefined ? found : found.flatMap((one) => listAt(one, inner))
  return each.map((one) => `${what} ${textAt(one, id)}`)
}

const logGroupsOf = async (cluster: string, aws: Pick<AwsCli, 'get'>): Promise<string[]> => {
  const prefix = `/aws/eks/${cluster}/cluster`
  const found = await aws.get(['logs', 'describe-log-groups', '--log-group-name-prefix', prefix])
  return listAt(found, 'logGroups').flatMap((group) => {
    const name = textAt(group, 'logGroupName')
    return name === prefix ? [name] : []
  })
}
