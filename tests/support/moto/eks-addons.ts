import { randomUUID } from 'node:crypto'
import { parse } from 'yaml'
import type { Answer } from '../ecr/answer.ts'
import { type AwsCall, accountId } from './call.ts'
import {
  answered,
  type Fields,
  inUse,
  invalid,
  notFound,
  nowInSeconds,
  optionalText,
  sentFields,
  tagsIn,
  textIn,
} from './eks-answer.ts'
import type { ClusterSide } from './eks-cluster.ts'
import { newUpdate } from './eks-updates.ts'

/** AWS's own add-ons, and those of the community that it builds. The versions are made up. */
const addonNames = [
  ...['vpc-cni', 'coredns', 'kube-proxy', 'aws-ebs-csi-driver', 'aws-efs-csi-driver', 'aws-mountpoint-s3-csi-driver'],
  ...['eks-pod-identity-agent', 'eks-node-monitoring-agent', 'snapshot-controller', 'amazon-cloudwatch-observability'],
  ...['metrics-server', 'kube-state-metrics', 'prometheus-node-exporter', 'external-dns', 'cert-manager', 'adot'],
]
const newestVersion = 'v1.0.0-eksbuild.1'

/** /clusters/NAME/addons and below. */
export const answerAddons = (call: AwsCall, side: ClusterSide, [name, verb]: string[]): Answer | undefined => {
  const { method } = call
  if (name === undefined) {
    if (method === 'GET') return answered({ addons: [...side.addons.keys()].toSorted() })
    return method === 'POST' ? create(sentFields(call), side) : undefined
  }
  const addon = side.addons.get(name)
  if (addon === undefined) throw notFound(`No addon: ${name} found in cluster: ${side.name}`)
  if (verb === 'update' && method === 'POST') return update(sentFields(call), addon, side)
  if (verb !== undefined) return undefined
  if (method === 'GET') return answered({ addon })
  if (method !== 'DELETE') return undefined
  side.addons.delete(name)
  return answered({ addon: { ...addon, status: 'DELETING' } })
}

/** DescribeAddonVersions: each has one version, which fits every cluster. */
export const addonVersions = ({ query }: AwsCall): Answer => {
  const asked = query.get('addonName')
  const names = addonNames.filter((name) => asked === null || name === asked)
  return answered({
    addons: names.map((addonName) => ({
      addonName,
      type: 'networking',
      addonVersions: [
        {
          addonVersion: newestVersion,
          architecture: ['amd64', 'arm64'],
          compatibilities: [
            { clusterVersion: query.get('kubernetesVersion') ?? '1.35', platformVersions: ['*'], defaultVersion: true },
          ],
        },
      ],
    })),
  })
}

const create = (sent: Fields, side: ClusterSide): Answer => {
  const addonName = textIn(sent, 'addonName')
  if (!addonNames.includes(addonName)) throw invalid(`Addon ${addonName} specified is not supported`)
  if (side.addons.has(addonName)) throw inUse('Addon already exists.')
  const addon = {
    addonName,
    clusterName: side.name,
    status: 'ACTIVE',
    addonVersion: newestVersion,
    health: { issues: [] },
    addonArn: `arn:aws:eks:${side.region}:${accountId}:addon/${side.name}/${addonName}/${randomUUID()}`,
    createdAt: nowInSeconds(),
    modifiedAt: nowInSeconds(),
    tags: tagsIn(sent),
    ...changeable(sent),
  }
  side.addons.set(addonName, addon)
  return answered({ addon: { ...addon, status: 'CREATING' } })
}

const update = (sent: Fields, addon: Fields, side: ClusterSide): Answer => {
  Object.assign(addon, changeable(sent), { modifiedAt: nowInSeconds() })
  return newUpdate(side, 'AddonUpdate', sent)
}

const changeable = (sent: Fields): Fields => {
  const given = {
    addonVersion: optionalText(sent, 'addonVersion'),
    serviceAccountRoleArn: optionalText(sent, 'serviceAccountRoleArn'),
    configurationValues: sent.configurationValues,
  }
  if (!isConfiguration(given.configurationValues))
    throw invalid('ConfigurationValue provided in request is not supported')
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null))
}

const isConfiguration = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return true
  try {
    const read: unknown = parse(String(value))
    return typeof read === 'object' && !Array.isArray(read)
  } catch {
    return false
  }
}
