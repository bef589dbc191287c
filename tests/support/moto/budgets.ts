import { isRecord } from '../../../src/lib/json.ts'
import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import type { Fields } from './eks-answer.ts'
import { refused } from './refusal.ts'
import type { Upstream } from './upstream.ts'

/**
 * Who a budget tells, and its tags: moto takes them and gives neither back. Notifications themselves are its own. What
 * changes a budget that is there (UpdateBudget, its subscribers one by one) is left to moto, which has none of it.
 */
export const createBudgets = (upstream: Upstream) => {
  const subscribers = new Map<string, unknown[]>()
  const tags = new Map<string, Fields[]>()

  const answers: Record<string, (call: AwsCall, sent: Fields) => Promise<Answer> | Answer> = {
    CreateBudget: async (call, sent) => {
      const answer = await upstream.forward(call)
      if (answer.status !== 200) return answer
      const name = isRecord(sent.Budget) ? sent.Budget.BudgetName : undefined
      for (const one of fieldsOf(sent.NotificationsWithSubscribers)) {
        subscribers.set(keyOf(name, one.Notification), listOf(one.Subscribers))
      }
      tags.set(String(name), fieldsOf(sent.ResourceTags))
      return answer
    },
    CreateNotification: async (call, sent) => {
      const answer = await upstream.forward(call)
      if (answer.status === 200) subscribers.set(keyOf(sent.BudgetName, sent.Notification), listOf(sent.Subscribers))
      return answer
    },
    DescribeSubscribersForNotification: (call, sent) => {
      const found = subscribers.get(keyOf(sent.BudgetName, sent.Notification))
      return found ? given({ Subscribers: found }) : notFound(call, `no notification of ${sent.BudgetName}`)
    },
    ListTagsForResource: (call, sent) => {
      const found = tags.get(nameIn(sent.ResourceARN))
      return found ? given({ ResourceTags: found }) : notFound(call, `no budget ${sent.ResourceARN}`)
    },
    TagResource: (call, sent) => {
      const name = nameIn(sent.ResourceARN)
      const found = tags.get(name)
      if (found === undefined) return notFound(call, `no budget ${sent.ResourceARN}`)
      const added = fieldsOf(sent.ResourceTags)
      tags.set(name, [...found.filter(({ Key }) => !added.some((tag) => tag.Key === Key)), ...added])
      return given({})
    },
    UntagResource: (call, sent) => {
      const name = nameIn(sent.ResourceARN)
      const found = tags.get(name)
      if (found === undefined) return notFound(call, `no budget ${sent.ResourceARN}`)
      const gone = listOf(sent.ResourceTagKeys)
      tags.set(
        name,
        found.filter(({ Key }) => !gone.includes(Key)),
      )
      return given({})
    },
  }

  return (call: AwsCall): Promise<Answer> | Answer => {
    const sent: unknown = JSON.parse(call.body.toString() || '{}')
    return answers[call.operation]?.(call, isRecord(sent) ? sent : {}) ?? upstream.forward(call)
  }
}

/** A notification is known by all that it says; thresholds come as 50 and as 50.0. */
const keyOf = (budget: unknown, notification: unknown): string => {
  const { NotificationType, ComparisonOperator, Threshold, ThresholdType } = isRecord(notification) ? notification : {}
  return JSON.stringify([budget, NotificationType, ComparisonOperator, Number(Threshold), ThresholdType])
}

const nameIn = (arn: unknown): string => String(arn).split('budget/')[1] ?? ''

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const fieldsOf = (value: unknown): Fields[] => listOf(value).filter(isRecord)

const given = (value: object): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(value),
})

const notFound = (call: AwsCall, message: string): Answer =>
  refused(call, { status: 400, code: 'NotFoundException', message })
