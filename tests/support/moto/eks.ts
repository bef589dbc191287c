import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import { accessPolicies, answerAccess } from './eks-access.ts'
import { addonVersions, answerAddons } from './eks-addons.ts'
import { EksRefusal, notFound } from './eks-answer.ts'
import { type ClusterSide, createWorld, keyOf, newCluster, type World } from './eks-cluster.ts'
import { answerCluster, answerUpdates, createCluster, updateCluster } from './eks-clusters.ts'
import { answerIdentities } from './eks-identities.ts'
import { answerNodeGroups } from './eks-node-groups.ts'
import { answerTags } from './eks-tags.ts'
import { refused } from './refusal.ts'
import type { Upstream } from './upstream.ts'

/** How long clusters and node groups stay CREATING. */
type Delay = () => number

/** EKS as AWS documents it: moto for clusters and node groups, corrected, and this side for what moto has no API for. */
export const createEks = (upstream: Upstream, activeAfterMilliseconds: Delay) => {
  const world = createWorld(upstream, activeAfterMilliseconds)
  return async (call: AwsCall): Promise<Answer> => {
    try {
      return (await answer(call, world)) ?? (await upstream.forward(call))
    } catch (error) {
      if (!(error instanceof EksRefusal)) throw error
      return refused(call, { status: error.status, code: error.code, message: error.message })
    }
  }
}

type Given = Promise<Answer | undefined> | Answer | undefined

const answer = (call: AwsCall, world: World): Given => {
  const [top, name, ...path] = call.path.split('/').filter(Boolean).map(decodeURIComponent)
  if (top === 'tags') return answerTags(call, [...world.sides.values()])
  if (top === 'addons' && name === 'supported-versions') return addonVersions(call)
  if (top === 'access-policies') return accessPolicies()
  if (top !== 'clusters') return undefined
  if (name !== undefined) return ofCluster(call, world, { name, path })
  return call.method === 'POST' ? createCluster(call, world) : undefined
}

const ofCluster = async (call: AwsCall, world: World, { name, path }: { name: string; path: string[] }) => {
  const side = await sideOf(call, world, name)
  const [kind, ...rest] = path
  if (kind === undefined) return answerCluster(call, side, world)
  return below[kind]?.(call, side, { world, path: rest })
}

type Below = (call: AwsCall, side: ClusterSide, where: { world: World; path: string[] }) => Given

const below: Record<string, Below> = {
  addons: (call, side, { path }) => answerAddons(call, side, path),
  'access-entries': (call, side, { path }) => answerAccess(call, side, path),
  'pod-identity-associations': (call, side, { path }) => answerIdentities(call, side, path),
  'node-groups': answerNodeGroups,
  'update-config': (call, side) => updateCluster(call, side, 'ConfigUpdate'),
  updates: (call, side, { path }) => answerUpdates(call, side, path),
}

/** moto says whether there is such a cluster. */
const sideOf = async (call: AwsCall, { upstream, sides }: World, name: string): Promise<ClusterSide> => {
  const { status } = await upstream.get(call, `/clusters/${encodeURIComponent(name)}`)
  if (status !== 200) throw notFound(`No cluster found for name: ${name}.`)
  const side = sides.get(keyOf(call, name)) ?? newCluster(name, call.region)
  sides.set(keyOf(call, name), side)
  return side
}
