import { listAt, optionalTextAt, parseJson, textOf } from '../../src/lib/json.ts'
import { otherWay } from '../taking-down/other-way.ts'
import type { Outside } from './outside.ts'

export type FoundCluster = { endpoint: string; account: string } | { trouble: string }

/** Where EKS says that the API of the cluster is, and whose it is; else what is wrong, and what to do. */
export const findCluster = async (
  { cluster, region }: { cluster: string; region: string },
  { attempt }: Pick<Outside, 'attempt'>,
): Promise<FoundCluster> => {
  const aws = (...command: string[]) => attempt(['aws', ...command, '--region', region, '--output', 'json'])
  const { code, stdout, stderr } = await aws('eks', 'describe-cluster', '--name', cluster)
  const endpoint = optionalTextAt(parseJson(stdout), 'cluster', 'endpoint')
  if (code !== 0 && !stderr.includes('(ResourceNotFoundException)')) {
    const said = stderr.trim().split('\n').at(-1) || `it ended with ${code}`
    return { trouble: `EKS does not say where ${cluster} is in ${region}: ${said}` }
  }
  const account = optionalTextAt(parseJson((await aws('sts', 'get-caller-identity')).stdout), 'Account') ?? 'unknown'
  if (code === 0) {
    if (endpoint !== undefined) return { endpoint, account }
    const todo = `Where it is being deleted, go on without it. ${otherWay({ cluster, region })}`
    return { trouble: `${cluster} in ${region} of the account ${account} has no endpoint. ${todo}` }
  }
  const listed = await aws('eks', 'list-clusters')
  const names = listAt(parseJson(listed.stdout), 'clusters').flatMap((name) => textOf(name) ?? [])
  const others =
    names.length === 0
      ? 'no cluster is there: another region, or another account?'
      : `the clusters there are ${names.join(', ')}: correct the name or the region if it is one of them`
  const todo = `If it is gone already, what is left is found without it. ${otherWay({ cluster, region })}`
  return { trouble: `EKS has no ${cluster} in ${region} of the account ${account}; ${others}. ${todo}` }
}
