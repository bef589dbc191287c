import { isRecord } from '../../../src/lib/json.ts'
import type { AwsCall } from './call.ts'
import { sentFields } from './eks-answer.ts'
import type { ClusterSide } from './eks-cluster.ts'
import type { Upstream } from './upstream.ts'

/** EKS makes a security group of its own beside a cluster, tells it and the VPC, and takes it away with the cluster. */
export const giveSecurityGroup = async (call: AwsCall, side: ClusterSide, upstream: Upstream): Promise<void> => {
  const { resourcesVpcConfig } = sentFields(call)
  const subnets = isRecord(resourcesVpcConfig) ? resourcesVpcConfig.subnetIds : undefined
  const subnet = Array.isArray(subnets) ? String(subnets[0]) : ''
  const ask = (form: Record<string, string>) => upstream.query(call, 'ec2', { Version: '2016-11-15', ...form })
  const vpcId = element(await ask({ Action: 'DescribeSubnets', 'SubnetId.1': subnet }), 'vpcId')
  if (vpcId === undefined) return
  const group = element(
    await ask({
      Action: 'CreateSecurityGroup',
      GroupName: `eks-cluster-sg-${side.name}`,
      GroupDescription: 'EKS created security group applied to ENI that is attached to EKS Control Plane master nodes',
      VpcId: vpcId,
      'TagSpecification.1.ResourceType': 'security-group',
      'TagSpecification.1.Tag.1.Key': 'aws:eks:cluster-name',
      'TagSpecification.1.Tag.1.Value': side.name,
      'TagSpecification.1.Tag.2.Key': `kubernetes.io/cluster/${side.name}`,
      'TagSpecification.1.Tag.2.Value': 'owned',
    }),
    'groupId',
  )
  const before = side.cluster.resourcesVpcConfig
  side.cluster.resourcesVpcConfig = { ...(isRecord(before) ? before : {}), vpcId, clusterSecurityGroupId: group }
}

export const takeSecurityGroup = async (call: AwsCall, side: ClusterSide, upstream: Upstream): Promise<void> => {
  const { resourcesVpcConfig: config } = side.cluster
  if (!isRecord(config) || typeof config.clusterSecurityGroupId !== 'string') return
  const form = { Action: 'DeleteSecurityGroup', Version: '2016-11-15', GroupId: config.clusterSecurityGroupId }
  await upstream.query(call, 'ec2', form)
}

const element = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1]
