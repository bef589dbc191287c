import { isRecord } from '../../../src/lib/json.ts'
import type { Answer } from '../ecr/answer.ts'
import { type Fields, fieldsIn } from './eks-answer.ts'
import type { ClusterSide } from './eks-cluster.ts'

/** What AWS has where nothing was asked for, and moto drops. */
const clusterDefaults: Fields = {
  accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP', bootstrapClusterCreatorAdminPermissions: true },
  upgradePolicy: { supportType: 'EXTENDED' },
}
const clusterKeeps = ['accessConfig', 'upgradePolicy', 'zonalShiftConfig', 'resourcesVpcConfig', 'logging', 'version']
const nodeGroupKeeps = ['updateConfig', 'nodeRepairConfig', 'version', 'releaseVersion']

/** Remembers of a request to make or change a cluster what moto forgets, or replaces where AWS adds to it. */
export const keepCluster = (side: ClusterSide, sent: Fields): void => {
  for (const name of clusterKeeps) side.cluster[name] = merged(side.cluster[name] ?? clusterDefaults[name], sent[name])
}

export const keepNodeGroup = (side: ClusterSide, name: string, sent: Fields): void => {
  const kept = side.nodeGroups.get(name) ?? { updateConfig: { maxUnavailable: 1 }, version: side.cluster.version }
  for (const field of nodeGroupKeeps) if (isGiven(sent[field])) kept[field] = sent[field]
  side.nodeGroups.set(name, kept)
}

const merged = (before: unknown, sent: unknown): unknown => {
  if (!isGiven(sent)) return before
  return isRecord(before) && isRecord(sent) ? { ...before, ...sent } : sent
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

/** moto's answer about a cluster or a node group, as AWS would give it. `status` stands for a while in place of ACTIVE. */
export const corrected = (answer: Answer, side: ClusterSide, status: string | undefined): Answer => {
  const fields = fieldsIn(answer.body)
  const { cluster, nodegroup } = fields
  const waiting = status === undefined ? {} : { status }
  if (isRecord(cluster)) Object.assign(cluster, given(side.cluster), waiting)
  if (isRecord(nodegroup)) {
    Object.assign(nodegroup, given(side.nodeGroups.get(String(nodegroup.nodegroupName)) ?? {}), waiting)
    // moto invents a key pair and its group, which would force a replacement.
    delete nodegroup.remoteAccess
    if (isRecord(nodegroup.resources)) delete nodegroup.resources.remoteAccessSecurityGroup
  }
  return { ...answer, body: JSON.stringify(fields) }
}

const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)))
