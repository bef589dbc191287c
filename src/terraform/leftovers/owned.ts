import { at, listOf, optionalTextAt, textAt } from '../../lib/json.ts'
import { tagsIn } from '../aws/tagged.ts'
import type { Leftover, LeftoverKind } from './leftover.ts'

type Tags = Record<string, string>

/** The AWS Load Balancer Controller tags all that it makes with its cluster, the cloud controller with its own tag. */
const ofController = (tags: Tags, cluster: string): boolean =>
  tags['elbv2.k8s.aws/cluster'] === cluster || tags[`kubernetes.io/cluster/${cluster}`] === 'owned'

type Owned = { kind: LeftoverKind; id: string; name: string; tags: Tags }

const isOwned: Record<Exclude<LeftoverKind, 'record'>, (thing: Owned, cluster: string) => boolean> = {
  'load-balancer': ({ tags }, cluster) => ofController(tags, cluster),
  'classic-load-balancer': ({ tags }, cluster) => ofController(tags, cluster),
  'target-group': ({ tags }, cluster) => ofController(tags, cluster),
  // EKS takes its own group away with the cluster; a group of nodes, made by a module, has the cluster's tag as well.
  'security-group': ({ tags, name }, cluster) =>
    tags['elbv2.k8s.aws/cluster'] === cluster || (ofController(tags, cluster) && name.startsWith('k8s-')),
  // The network plugin of pods, and the controller that gives pods groups of their own.
  'network-interface': ({ tags }, cluster) =>
    tags['cluster.k8s.amazonaws.com/name'] === cluster ||
    (tags['eks:eni:owner'] !== undefined && tags[`kubernetes.io/cluster/${cluster}`] !== undefined),
  // The driver tags volumes of claims, and with the cluster where it is told its name: by its option, or as a tag of ours.
  volume: ({ tags }, cluster) =>
    tags['ebs.csi.aws.com/cluster'] === 'true' &&
    (tags[`kubernetes.io/cluster/${cluster}`] === 'owned' ||
      tags.KubernetesCluster === cluster ||
      tags.Cluster === cluster),
}

/** Those of the things that a controller of one of the clusters made. */
export const ownedBy = (clusters: string[], things: Owned[]): Leftover[] =>
  things.flatMap((thing) => {
    const { kind, id, name } = thing
    if (kind === 'record') return []
    const cluster = clusters.find((one) => isOwned[kind](thing, one))
    return cluster === undefined ? [] : [{ kind, id, name, cluster }]
  })

/** Things of EC2, which says tags with each; `nameField` is where their name stands, else it is the tag `Name`. */
export const ec2Things = (kind: LeftoverKind, values: unknown, idField: string, nameField?: string): Owned[] =>
  listOf(values).map((value) => {
    const tags = tagsIn(at(value, 'Tags') ?? at(value, 'TagSet'))
    const id = textAt(value, idField)
    return { kind, id, name: (nameField === undefined ? tags.Name : optionalTextAt(value, nameField)) ?? id, tags }
  })
