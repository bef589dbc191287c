import type { AwsCall } from './call.ts'
import type { Fields } from './eks-answer.ts'
import type { Upstream } from './upstream.ts'

export type Association = Fields & { namespace: string; serviceAccount: string }

/** What this side knows of a cluster beside moto: what moto drops, and what it has no API for. */
export type ClusterSide = {
  name: string
  region: string
  /** Laid over what moto says of the cluster, and of each node group. */
  cluster: Fields
  nodeGroups: Map<string, Fields>
  addons: Map<string, Fields>
  entries: Map<string, { entry: Fields; policies: Map<string, Fields> }>
  associations: Map<string, Association>
  updates: Map<string, Fields>
}

/** All clusters of all regions. */
export type World = {
  upstream: Upstream
  sides: Map<string, ClusterSide>
  begin: (call: AwsCall, ...names: string[]) => void
  /** CREATING of what has not been there for long enough. */
  statusOf: (call: AwsCall, ...names: string[]) => string | undefined
}

export const createWorld = (upstream: Upstream, activeAfterMilliseconds: () => number): World => {
  const madeAt = new Map<string, number>()
  return {
    upstream,
    sides: new Map(),
    begin: (call, ...names) => madeAt.set(keyOf(call, ...names), Date.now()),
    statusOf: (call, ...names) =>
      Date.now() - (madeAt.get(keyOf(call, ...names)) ?? 0) < activeAfterMilliseconds() ? 'CREATING' : undefined,
  }
}

export const keyOf = ({ region }: AwsCall, ...names: string[]): string => [region, ...names].join('/')

export const newCluster = (name: string, region: string): ClusterSide => ({
  name,
  region,
  cluster: {},
  nodeGroups: new Map(),
  addons: new Map(),
  entries: new Map(),
  associations: new Map(),
  updates: new Map(),
})
