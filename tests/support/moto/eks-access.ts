import { randomUUID } from 'node:crypto'
import { isRecord } from '../../../src/lib/json.ts'
import type { Answer } from '../ecr/answer.ts'
import { type AwsCall, accountId } from './call.ts'
import {
  answered,
  badRequest,
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

const policies = [
  'AmazonEKSAdminPolicy',
  'AmazonEKSClusterAdminPolicy',
  'AmazonEKSAdminViewPolicy',
  'AmazonEKSEditPolicy',
  'AmazonEKSViewPolicy',
]
const types = ['STANDARD', 'EC2_LINUX', 'EC2_WINDOWS', 'FARGATE_LINUX', 'EC2', 'HYBRID_LINUX']

/** /clusters/NAME/access-entries and below. */
export const answerAccess = (
  call: AwsCall,
  side: ClusterSide,
  [principal, list, policyArn]: string[],
): Answer | undefined => {
  const { accessConfig } = side.cluster
  if (isRecord(accessConfig) && accessConfig.authenticationMode === 'CONFIG_MAP') {
    throw badRequest(
      "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation.",
    )
  }
  if (principal === undefined) {
    if (call.method === 'GET') return answered({ accessEntries: [...side.entries.keys()].toSorted() })
    return call.method === 'POST' ? createEntry(sentFields(call), side) : undefined
  }
  const found = side.entries.get(principal)
  if (found === undefined) {
    throw notFound(
      `The specified principalArn could not be found. You can view your available access entries with 'list-access-entries'. (${principal})`,
    )
  }
  if (list === 'access-policies') return answerPolicies(call, { side, principal, policies: found.policies, policyArn })
  if (list !== undefined) return undefined
  return answerEntry(call, side, found.entry)
}

const answerEntry = (call: AwsCall, side: ClusterSide, entry: Fields): Answer | undefined => {
  if (call.method === 'GET') return answered({ accessEntry: entry })
  if (call.method === 'DELETE') {
    side.entries.delete(textIn(entry, 'principalArn'))
    return answered({})
  }
  if (call.method !== 'POST') return undefined
  const sent = sentFields(call)
  const { kubernetesGroups = entry.kubernetesGroups, username = entry.username } = sent
  Object.assign(entry, { kubernetesGroups, username, modifiedAt: nowInSeconds() })
  return answered({ accessEntry: entry })
}

const createEntry = (sent: Fields, side: ClusterSide): Answer => {
  const principalArn = textIn(sent, 'principalArn')
  const [, kind, name] = /^arn:aws[a-z-]*:iam::\d{12}:(role|user)\/(?:.*\/)?([^/]+)$/.exec(principalArn) ?? []
  if (kind === undefined || name === undefined) throw invalid('The principalArn parameter format is not valid')
  if (side.entries.has(principalArn)) {
    throw inUse('The specified access entry resource is already in use on this cluster.')
  }
  const type = optionalText(sent, 'type') ?? 'STANDARD'
  if (!types.includes(type)) throw invalid(`${type} is not a type of access entry`)
  const groups = sent.kubernetesGroups ?? []
  if (Array.isArray(groups) && groups.some((group) => String(group).startsWith('system:'))) {
    throw invalid('The kubernetes group name must not start with the system: prefix')
  }
  const session = kind === 'role' ? `arn:aws:sts::${accountId}:assumed-role/${name}/{{SessionName}}` : principalArn
  const entry = {
    clusterName: side.name,
    principalArn,
    kubernetesGroups: groups,
    accessEntryArn: `arn:aws:eks:${side.region}:${accountId}:access-entry/${side.name}/${kind}/${accountId}/${name}/${randomUUID()}`,
    createdAt: nowInSeconds(),
    modifiedAt: nowInSeconds(),
    tags: tagsIn(sent),
    username: optionalText(sent, 'username') ?? session,
    type,
  }
  side.entries.set(principalArn, { entry, policies: new Map() })
  return answered({ accessEntry: entry })
}

type Associated = { side: ClusterSide; principal: string; policies: Map<string, Fields>; policyArn: string | undefined }

const answerPolicies = (
  call: AwsCall,
  { side, principal, policies: associated, policyArn }: Associated,
): Answer | undefined => {
  const about = { clusterName: side.name, principalArn: principal }
  if (policyArn !== undefined) {
    if (call.method !== 'DELETE') return undefined
    if (!associated.delete(policyArn))
      throw notFound('The specified policyArn is not associated with the access entry.')
    return answered({})
  }
  if (call.method === 'GET') return answered({ ...about, associatedAccessPolicies: [...associated.values()] })
  if (call.method !== 'POST') return undefined
  const policy = associatedPolicy(sentFields(call))
  associated.set(textIn(policy, 'policyArn'), policy)
  return answered({ ...about, associatedAccessPolicy: policy })
}

const associatedPolicy = (sent: Fields): Fields => {
  const policyArn = textIn(sent, 'policyArn')
  const [, name = ''] = /^arn:aws[a-z-]*:eks::aws:cluster-access-policy\/(.+)$/.exec(policyArn) ?? []
  if (!policies.includes(name)) throw invalid(`The policyArn parameter format is not valid: ${policyArn}`)
  const { accessScope } = sent
  if (!isRecord(accessScope)) throw invalid('accessScope must not be empty')
  const namespaces = Array.isArray(accessScope.namespaces) ? accessScope.namespaces : []
  const isNamespaced = accessScope.type === 'namespace'
  if ((!isNamespaced && accessScope.type !== 'cluster') || isNamespaced !== namespaces.length > 0) {
    throw invalid('accessScope must be of type cluster, or of type namespace with namespaces')
  }
  return {
    policyArn,
    accessScope: { type: accessScope.type, namespaces },
    associatedAt: nowInSeconds(),
    modifiedAt: nowInSeconds(),
  }
}

/** ListAccessPolicies. */
export const accessPolicies = (): Answer =>
  answered({
    accessPolicies: policies.map((name) => ({ name, arn: `arn:aws:eks::aws:cluster-access-policy/${name}` })),
  })
