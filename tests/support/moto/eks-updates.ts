import { randomUUID } from 'node:crypto'
import type { Answer } from '../ecr/answer.ts'
import { answered, type Fields, notFound, nowInSeconds } from './eks-answer.ts'
import type { ClusterSide } from './eks-cluster.ts'

/** An update that is done at once, to be asked for later. */
export const newUpdate = (side: ClusterSide, type: string, params: Fields = {}): Answer => {
  const update = {
    id: randomUUID(),
    status: 'Successful',
    type,
    params: Object.entries(params).map(([name, value]) => ({ type: name, value: JSON.stringify(value) })),
    createdAt: nowInSeconds(),
    errors: [],
  }
  side.updates.set(update.id, update)
  return answered({ update })
}

export const describeUpdate = (side: ClusterSide, id: string): Answer => {
  const update = side.updates.get(id)
  if (update === undefined) throw notFound(`No update found for ID: ${id}`)
  return answered({ update })
}
