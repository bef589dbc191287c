import { at, listAt, listOf, textAt } from '../../lib/json.ts'
import type { AwsCli } from '../aws/aws-cli.ts'
import { refused } from '../aws/aws-cli.ts'
import { tagsIn } from '../aws/tagged.ts'
import { inOrder, type Leftover } from './leftover.ts'
import { ec2Things, ownedBy } from './owned.ts'
import { recordSetsIn, recordsOf } from './records.ts'

/** All that controllers of these clusters made, found by its tags; the clusters themselves may be gone already. */
export const findLeftovers = async (clusters: string[], aws: AwsCli): Promise<Leftover[]> => {
  if (clusters.length === 0) return []
  const inNetworks = async (): Promise<Leftover[]> => {
    const vpcs = [...new Set((await Promise.all(clusters.map((cluster) => vpcsOf(cluster, aws)))).flat())]
    return vpcs.length === 0 ? [] : inVpcs({ clusters, vpcs }, aws)
  }
  const found = await Promise.all([inNetworks(), volumes(clusters, aws), records(clusters, aws)])
  return inOrder(found.flat())
}

/** Where the cluster stands, and the networks whose subnets are tagged for it. */
const vpcsOf = async (cluster: string, aws: AwsCli): Promise<string[]> => {
  const command = ['eks', 'describe-cluster', '--name', cluster]
  const answer = await aws.ask(command)
  if ('code' in answer && answer.code !== 'ResourceNotFoundException') throw refused(command, answer)
  const config = 'value' in answer ? at(answer.value, 'cluster', 'resourcesVpcConfig') : undefined
  const tagged = ['--filters', `Name=tag-key,Values=kubernetes.io/cluster/${cluster}`]
  const subnets = listAt(await aws.get(['ec2', 'describe-subnets', ...tagged]), 'Subnets')
  return [textAt(config, 'vpcId'), ...subnets.map((subnet) => textAt(subnet, 'VpcId'))].filter(Boolean)
}

type Place = { clusters: string[]; vpcs: string[] }

const inVpcs = async (place: Place, aws: AwsCli): Promise<Leftover[]> => {
  const found = await Promise.all([
    interfaces(place, aws),
    securityGroups(place, aws),
    balanced(loadBalancers, place, aws),
    balanced(targetGroups, place, aws),
    classic(place, aws),
  ])
  return found.flat()
}

const within = ({ vpcs }: Place): string[] => ['--filters', `Name=vpc-id,Values=${vpcs.join(',')}`]

const interfaces = async (place: Place, aws: AwsCli): Promise<Leftover[]> => {
  const found = await aws.get(['ec2', 'describe-network-interfaces', ...within(place)])
  const things = ec2Things('network-interface', at(found, 'NetworkInterfaces'), 'NetworkInterfaceId')
  return ownedBy(place.clusters, things)
}

const securityGroups = async (place: Place, aws: AwsCli): Promise<Leftover[]> => {
  const found = await aws.get(['ec2', 'describe-security-groups', ...within(place)])
  return ownedBy(place.clusters, ec2Things('security-group', at(found, 'SecurityGroups'), 'GroupId', 'GroupName'))
}

type Balanced = { kind: 'load-balancer' | 'target-group'; verb: string; list: string; id: string; name: string }

const loadBalancers: Balanced = {
  kind: 'load-balancer',
  verb: 'describe-load-balancers',
  list: 'LoadBalancers',
  id: 'LoadBalancerArn',
  name: 'LoadBalancerName',
}
const targetGroups: Balanced = {
  kind: 'target-group',
  verb: 'describe-target-groups',
  list: 'TargetGroups',
  id: 'TargetGroupArn',
  name: 'TargetGroupName',
}

/** Load balancers and target groups say their tags only when they are asked for, 20 at a time. */
const balanced = async (
  { kind, verb, list, id, name }: Balanced,
  { clusters, vpcs }: Place,
  aws: AwsCli,
): Promise<Leftover[]> => {
  const all = listAt(await aws.get(['elbv2', verb]), list)
  const here = all.filter((one) => vpcs.includes(textAt(one, 'VpcId')))
  const tags = new Map<string, Record<string, string>>()
  for (const some of groupsOf(
    here.map((one) => textAt(one, id)),
    20,
  )) {
    const described = at(await aws.get(['elbv2', 'describe-tags', '--resource-arns', ...some]), 'TagDescriptions')
    for (const one of listOf(described)) tags.set(textAt(one, 'ResourceArn'), tagsIn(at(one, 'Tags')))
  }
  const things = here.map((one) => {
    const arn = textAt(one, id)
    return { kind, id: arn, name: textAt(one, name), tags: tags.get(arn) ?? {} }
  })
  return ownedBy(clusters, things)
}

const classic = async ({ clusters, vpcs }: Place, aws: AwsCli): Promise<Leftover[]> => {
  const all = listAt(await aws.get(['elb', 'describe-load-balancers']), 'LoadBalancerDescriptions')
  const names = all.filter((one) => vpcs.includes(textAt(one, 'VPCId'))).map((one) => textAt(one, 'LoadBalancerName'))
  const found: Leftover[] = []
  for (const some of groupsOf(names, 20)) {
    const described = at(await aws.get(['elb', 'describe-tags', '--load-balancer-names', ...some]), 'TagDescriptions')
    const things = listOf(described).map((one) => {
      const name = textAt(one, 'LoadBalancerName')
      return { kind: 'classic-load-balancer' as const, id: name, name, tags: tagsIn(at(one, 'Tags')) }
    })
    found.push(...ownedBy(clusters, things))
  }
  return found
}

/** Volumes belong to a zone, not to a network. */
const volumes = async (clusters: string[], aws: AwsCli): Promise<Leftover[]> => {
  const filters = ['--filters', 'Name=tag:ebs.csi.aws.com/cluster,Values=true']
  const found = at(await aws.get(['ec2', 'describe-volumes', ...filters]), 'Volumes')
  return ownedBy(clusters, ec2Things('volume', found, 'VolumeId'))
}

const records = async (clusters: string[], aws: AwsCli): Promise<Leftover[]> => {
  const zones = listAt(await aws.get(['route53', 'list-hosted-zones']), 'HostedZones')
  const found: Leftover[] = []
  for (const zone of zones) {
    const id = textAt(zone, 'Id').replace(/^\/hostedzone\//, '')
    const sets = await aws.get(['route53', 'list-resource-record-sets', '--hosted-zone-id', id])
    found.push(...recordsOf(clusters, recordSetsIn(id, at(sets, 'ResourceRecordSets'))))
  }
  return found
}

const groupsOf = (items: string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
