import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import { badRequest, sentFields, textIn } from './eks-answer.ts'
import type { ClusterSide, World } from './eks-cluster.ts'
import { corrected, keepNodeGroup } from './eks-corrections.ts'
import { newUpdate } from './eks-updates.ts'

/** /clusters/NAME/node-groups and below. */
export const answerNodeGroups = (
  call: AwsCall,
  side: ClusterSide,
  { world, path: [name, verb] }: { world: World; path: string[] },
): Promise<Answer> => {
  if (name === undefined) return call.method === 'POST' ? create(call, side, world) : world.upstream.forward(call)
  return verb === undefined ? answerOne(call, side, { world, name }) : update(call, side, { world, name, verb })
}

const create = async (call: AwsCall, side: ClusterSide, world: World): Promise<Answer> => {
  if (world.statusOf(call, side.name) !== undefined) throw badRequest(`Cluster '${side.name}' is not in ACTIVE status`)
  const sent = sentFields(call)
  const answer = await world.upstream.forward(call)
  if (answer.status !== 200) return answer
  const name = textIn(sent, 'nodegroupName')
  keepNodeGroup(side, name, sent)
  world.begin(call, side.name, name)
  return corrected(answer, side, 'CREATING')
}

type One = { world: World; name: string }

const answerOne = async (call: AwsCall, side: ClusterSide, { world, name }: One): Promise<Answer> => {
  const answer = await world.upstream.forward(call)
  if (answer.status !== 200) return answer
  const isGoing = call.method === 'DELETE'
  const told = corrected(answer, side, isGoing ? 'DELETING' : world.statusOf(call, side.name, name))
  if (isGoing) side.nodeGroups.delete(name)
  return told
}

const update = async (call: AwsCall, side: ClusterSide, { world, name, verb }: One & { verb: string }) => {
  if (verb === 'update-config') {
    const answer = await world.upstream.forward(call)
    if (answer.status !== 200) return answer
  }
  keepNodeGroup(side, name, sentFields(call))
  return newUpdate(side, verb === 'update-version' ? 'VersionUpdate' : 'ConfigUpdate', sentFields(call))
}
