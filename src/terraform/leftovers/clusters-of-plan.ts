import { at, textAt } from '../../lib/json.ts'

/**
 * The clusters that a plan takes away, of one change in it: by their name, and by the tags of subnets, which stay longer.
 * `before` is the resource as it is now.
 */
export const clustersOfChange = ({ type, before }: { type: string; before: unknown }): string[] => {
  if (isCluster({ type })) return [textAt(before, 'name')].filter(Boolean)
  if (type !== 'aws_subnet') return []
  const tags = at(before, 'tags_all') ?? at(before, 'tags')
  return Object.keys(typeof tags === 'object' && tags !== null ? tags : {}).flatMap((name) => {
    const [, cluster] = /^kubernetes\.io\/cluster\/(.+)$/.exec(name) ?? []
    return cluster === undefined ? [] : [cluster]
  })
}

/** Whether it is a cluster itself, and not only something that is tagged for one. */
export const isCluster = ({ type }: { type: string }): boolean => type === 'aws_eks_cluster'
