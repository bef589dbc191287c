import { randomBytes } from 'node:crypto'
import type { Answer } from '../ecr/answer.ts'
import { type AwsCall, accountId } from './call.ts'
import { answered, type Fields, inUse, notFound, nowInSeconds, sentFields, tagsIn, textIn } from './eks-answer.ts'
import type { Association, ClusterSide } from './eks-cluster.ts'

/** /clusters/NAME/pod-identity-associations and below. */
export const answerIdentities = (call: AwsCall, side: ClusterSide, [id, more]: string[]): Answer | undefined => {
  if (more !== undefined) return undefined
  if (id === undefined) {
    if (call.method === 'GET') return answered({ associations: listed(call, side) })
    return call.method === 'POST' ? create(sentFields(call), side) : undefined
  }
  const association = side.associations.get(id)
  if (association === undefined) throw notFound(`No association found for ID: ${id}`)
  if (call.method === 'POST') {
    Object.assign(association, { roleArn: textIn(sentFields(call), 'roleArn'), modifiedAt: nowInSeconds() })
  }
  if (call.method === 'DELETE') side.associations.delete(id)
  return answered({ association })
}

const listed = ({ query }: AwsCall, side: ClusterSide): Fields[] =>
  [...side.associations.values()]
    .filter(({ namespace }) => (query.get('namespace') ?? namespace) === namespace)
    .filter(({ serviceAccount }) => (query.get('serviceAccount') ?? serviceAccount) === serviceAccount)
    .map(({ clusterName, namespace, serviceAccount, associationArn, associationId }) => ({
      ...{ clusterName, namespace, serviceAccount, associationArn, associationId },
    }))

const create = (sent: Fields, side: ClusterSide): Answer => {
  const [namespace, serviceAccount] = [textIn(sent, 'namespace'), textIn(sent, 'serviceAccount')]
  const taken = [...side.associations.values()].some(
    (one) => one.namespace === namespace && one.serviceAccount === serviceAccount,
  )
  if (taken) throw inUse('Association already exists: a service account has one role')
  const associationId = `a-${randomBytes(9).toString('hex').slice(0, 17)}`
  const association: Association = {
    clusterName: side.name,
    namespace,
    serviceAccount,
    roleArn: textIn(sent, 'roleArn'),
    associationArn: `arn:aws:eks:${side.region}:${accountId}:podidentityassociation/${side.name}/${associationId}`,
    associationId,
    tags: tagsIn(sent),
    createdAt: nowInSeconds(),
    modifiedAt: nowInSeconds(),
  }
  side.associations.set(associationId, association)
  return answered({ association })
}
