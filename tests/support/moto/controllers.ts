import type { LocalAws } from './moto.ts'

type Form = Record<string, string>

const versions: Record<string, string> = { ec2: '2016-11-15', elasticloadbalancing: '2015-12-01' }

const ask = async (
  aws: LocalAws,
  service: string,
  path: string,
  sent: { body: string; type: string },
): Promise<string> => {
  const authorization = `AWS4-HMAC-SHA256 Credential=testing/20260101/${aws.region}/${service}/aws4_request`
  const headers = { authorization, 'content-type': sent.type }
  const response = await fetch(`${aws.url}${path}`, { method: 'POST', headers, body: sent.body })
  const text = await response.text()
  if (!response.ok) throw new Error(`${service} ${path} answered ${response.status}: ${text}`)
  return text
}

/** A request of the query protocol; the text of the element that is asked for in its answer. */
const make = async (aws: LocalAws, service: string, Action: string, { of, ...form }: Form & { of: string }) => {
  const body = new URLSearchParams({ Action, Version: versions[service] ?? '', ...form }).toString()
  const text = await ask(aws, service, '/', { body, type: 'application/x-www-form-urlencoded' })
  return new RegExp(`<${of}>([^<]+)</${of}>`).exec(text)?.[1] ?? ''
}

const ec2Tags = (type: string, tags: Record<string, string>): Form =>
  Object.fromEntries([
    ['TagSpecification.1.ResourceType', type],
    ...Object.entries(tags).flatMap(([name, value], index) => [
      [`TagSpecification.1.Tag.${index + 1}.Key`, name],
      [`TagSpecification.1.Tag.${index + 1}.Value`, value],
    ]),
  ])

export type Network = { vpc: string; subnets: string[] }

/** A network of two zones whose subnets are tagged for the clusters. */
export const makeNetwork = async (aws: LocalAws, clusters: string[]): Promise<Network> => {
  const vpc = await make(aws, 'ec2', 'CreateVpc', { CidrBlock: '10.0.0.0/16', of: 'vpcId' })
  const tags = Object.fromEntries(clusters.map((cluster) => [`kubernetes.io/cluster/${cluster}`, 'shared']))
  const subnets: string[] = []
  for (const [index, zone] of ['a', 'b'].entries()) {
    const at = { VpcId: vpc, CidrBlock: `10.0.${index * 16}.0/20`, AvailabilityZone: `${aws.region}${zone}` }
    subnets.push(await make(aws, 'ec2', 'CreateSubnet', { ...at, ...ec2Tags('subnet', tags), of: 'subnetId' }))
  }
  return { vpc, subnets }
}

const role = 'arn:aws:iam::123456789012:role/eks'

/** A cluster with a group of two nodes; its own security group. */
export const makeCluster = async (aws: LocalAws, name: string, { subnets }: Network): Promise<string> => {
  const post = (path: string, value: object) =>
    ask(aws, 'eks', path, { body: JSON.stringify(value), type: 'application/json' })
  const cluster = await post('/clusters', { name, roleArn: role, resourcesVpcConfig: { subnetIds: subnets } })
  const scalingConfig = { minSize: 2, desiredSize: 2, maxSize: 3 }
  await post(`/clusters/${name}/node-groups`, { nodegroupName: 'nodes', nodeRole: role, subnets, scalingConfig })
  return /"clusterSecurityGroupId":"([^"]+)"/.exec(cluster)?.[1] ?? ''
}

export type Made = { group: string; balancer: string; targets: string; face: string; volume: string }

/**
 * What the load balancer controller, the disk driver and the network plugin of a cluster make, as they tag it, and the
 * rule that the first adds to the nodes' group.
 */
export const makeLeftovers = async (
  aws: LocalAws,
  cluster: string,
  place: Network & { nodes: string },
): Promise<Made> => {
  const { vpc, subnets, nodes } = place
  const ec2 = (Action: string, form: Form & { of: string }) => make(aws, 'ec2', Action, form)
  const elb = (Action: string, form: Form & { of: string }) => make(aws, 'elasticloadbalancing', Action, form)
  const tag = { 'elbv2.k8s.aws/cluster': cluster }
  const elbTag = { 'Tags.member.1.Key': 'elbv2.k8s.aws/cluster', 'Tags.member.1.Value': cluster }
  const named = { GroupName: `k8s-traffic-${cluster}`, GroupDescription: 'Shared backend', VpcId: vpc }
  const group = await ec2('CreateSecurityGroup', { ...named, ...ec2Tags('security-group', tag), of: 'groupId' })
  const rule = { 'IpPermissions.1.IpProtocol': 'tcp', 'IpPermissions.1.FromPort': '80', 'IpPermissions.1.ToPort': '80' }
  const from = { 'IpPermissions.1.Groups.1.GroupId': group }
  await ec2('AuthorizeSecurityGroupIngress', { GroupId: nodes, ...rule, ...from, of: 'return' })
  const zones = Object.fromEntries(subnets.map((subnet, index) => [`Subnets.member.${index + 1}`, subnet]))
  const balancer = await elb('CreateLoadBalancer', {
    ...{ Name: `k8s-${cluster}`, 'SecurityGroups.member.1': group, of: 'LoadBalancerArn' },
    ...zones,
    ...elbTag,
  })
  const http = { Protocol: 'HTTP', Port: '80' }
  const targets = await elb('CreateTargetGroup', {
    ...{ Name: `k8s-${cluster}-targets`, VpcId: vpc, of: 'TargetGroupArn' },
    ...http,
    ...elbTag,
  })
  const forward = { 'DefaultActions.member.1.Type': 'forward', 'DefaultActions.member.1.TargetGroupArn': targets }
  await elb('CreateListener', { LoadBalancerArn: balancer, ...http, ...forward, of: 'ListenerArn' })
  const ofPlugin = ec2Tags('network-interface', { 'cluster.k8s.amazonaws.com/name': cluster })
  const [subnet = ''] = subnets
  const face = await ec2('CreateNetworkInterface', { SubnetId: subnet, ...ofPlugin, of: 'networkInterfaceId' })
  const ofDriver = ec2Tags('volume', { 'ebs.csi.aws.com/cluster': 'true', Cluster: cluster })
  const disk = { Size: '1', AvailabilityZone: `${aws.region}a` }
  return { group, balancer, targets, face, volume: await ec2('CreateVolume', { ...disk, ...ofDriver, of: 'volumeId' }) }
}

/** A zone with a record of each owner's external-dns; its id. */
export const makeRecords = async (aws: LocalAws, owners: string[]): Promise<string> => {
  const post = (path: string, body: string) => ask(aws, 'route53', `/2013-04-01${path}`, { body, type: 'text/xml' })
  const space = 'xmlns="https://route53.amazonaws.com/doc/2013-04-01/"'
  const asked = `<CreateHostedZoneRequest ${space}><Name>shop.example</Name><CallerReference>one</CallerReference></CreateHostedZoneRequest>`
  const zone = /\/hostedzone\/(\w+)/.exec(await post('/hostedzone', asked))?.[1] ?? ''
  const changes = owners.flatMap((owner) => [
    recordChange(`${owner}.shop.example.`, 'A', '192.0.2.1'),
    recordChange(
      `a-${owner}.shop.example.`,
      'TXT',
      `"heritage=external-dns,external-dns/owner=${owner},external-dns/resource=ingress/shop/shop"`,
    ),
  ])
  const batch = `<ChangeBatch><Changes>${changes.join('')}</Changes></ChangeBatch>`
  await post(
    `/hostedzone/${zone}/rrset/`,
    `<ChangeResourceRecordSetsRequest ${space}>${batch}</ChangeResourceRecordSetsRequest>`,
  )
  return zone
}

const recordChange = (name: string, type: string, value: string): string => {
  const records = `<ResourceRecords><ResourceRecord><Value>${value}</Value></ResourceRecord></ResourceRecords>`
  const set = `<Name>${name}</Name><Type>${type}</Type><TTL>60</TTL>${records}`
  return `<Change><Action>CREATE</Action><ResourceRecordSet>${set}</ResourceRecordSet></Change>`
}
