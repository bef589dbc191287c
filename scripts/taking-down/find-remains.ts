import { listAt, textAt, textOf } from '../../src/lib/json.ts'
import type { AwsCli } from '../../src/terraform/aws/aws-cli.ts'

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
}

/** What of these clusters goes on costing though no controller made it: terraform/cluster tags it with the cluster's name. */
export const findRemains = async (clusters: string[], aws: Pick<AwsCli, 'get'>): Promise<Remains> => {
  const [caller, listed, things, logGroups] = await Promise.all([
    aws.get(['sts', 'get-caller-identity']),
    aws.get(['eks', 'list-clusters']),
    Promise.all(tagged.map((kind) => thingsOf(clusters, kind, aws))),
    Promise.all(clusters.map((cluster) => logGroupsOf(cluster, aws))),
  ])
  const there = listAt(listed, 'clusters').flatMap((name) => textOf(name) ?? [])
  const up = clusters.filter((name) => there.includes(name))
  return {
    account: textAt(caller, 'Account'),
    others: there.filter((name) => !clusters.includes(name)),
    clusters: up,
    things: [...up.map((name) => `control plane ${name}`), ...things.flat()],
    logGroups: logGroups.flat(),
  }
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
  clusters: string[],
  { what, asked, list: [outer = '', inner], id }: Kind,
  aws: Pick<AwsCli, 'get'>,
): Promise<string[]> => {
  const found = listAt(await aws.get(['ec2', ...asked, `Name=tag:Cluster,Values=${clusters.join(',')}`]), outer)
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
