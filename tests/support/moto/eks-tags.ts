import { isRecord } from '../../../src/lib/json.ts'
import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import { answered, type Fields, sentFields } from './eks-answer.ts'
import type { ClusterSide } from './eks-cluster.ts'

/** /tags/ARN of what this side keeps; undefined for what moto does. */
export const answerTags = (call: AwsCall, sides: ClusterSide[]): Answer | undefined => {
  const arn = decodeURIComponent(call.path.slice('/tags/'.length))
  const found = sides.flatMap(things).find((thing) => Object.values(thing).includes(arn))
  if (found === undefined) return undefined
  const tags = isRecord(found.tags) ? found.tags : {}
  if (call.method === 'GET') return answered({ tags })
  const gone = call.query.getAll('tagKeys')
  const added = call.method === 'POST' ? sentFields(call).tags : {}
  const left = Object.fromEntries(Object.entries(tags).filter(([name]) => !gone.includes(name)))
  found.tags = { ...left, ...(isRecord(added) ? added : {}) }
  return answered({})
}

const things = ({ addons, entries, associations }: ClusterSide): Fields[] => [
  ...addons.values(),
  ...[...entries.values()].map(({ entry }) => entry),
  ...associations.values(),
]
