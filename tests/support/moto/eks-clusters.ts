import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import { answered, sentFields, textIn } from './eks-answer.ts'
import { type ClusterSide, keyOf, newCluster, type World } from './eks-cluster.ts'
import { corrected, keepCluster } from './eks-corrections.ts'
import { giveSecurityGroup, takeSecurityGroup } from './eks-group.ts'
import { describeUpdate, newUpdate } from './eks-updates.ts'

export const createCluster = async (call: AwsCall, world: World): Promise<Answer> => {
  const sent = sentFields(call)
  const answer = await world.upstream.forward(call)
  if (answer.status !== 200) return answer
  const side = newCluster(textIn(sent, 'name'), call.region)
  world.sides.set(keyOf(call, side.name), side)
  world.begin(call, side.name)
  keepCluster(side, sent)
  await giveSecurityGroup(call, side, world.upstream)
  return corrected(answer, side, 'CREATING')
}

/** DescribeCluster and DeleteCluster. */
export const answerCluster = async (call: AwsCall, side: ClusterSide, world: World): Promise<Answer> => {
  const answer = await world.upstream.forward(call)
  if (answer.status !== 200) return answer
  if (call.method !== 'DELETE') return corrected(answer, side, world.statusOf(call, side.name))
  world.sides.delete(keyOf(call, side.name))
  await takeSecurityGroup(call, side, world.upstream)
  return corrected(answer, side, 'DELETING')
}

/** moto replaces what it is sent where AWS adds to it, so it is not asked. */
export const updateCluster = (call: AwsCall, side: ClusterSide, type: string): Answer => {
  const sent = sentFields(call)
  keepCluster(side, sent)
  return newUpdate(side, type, sent)
}

/** /clusters/NAME/updates and below. */
export const answerUpdates = (call: AwsCall, side: ClusterSide, [id]: string[]): Answer => {
  if (id !== undefined) return describeUpdate(side, id)
  if (call.method === 'POST') return updateCluster(call, side, 'VersionUpdate')
  return answered({ updateIds: [...side.updates.keys()] })
}
