import { isRecord } from '../../../src/lib/json.ts'
import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import type { Fields } from './eks-answer.ts'
import { refused } from './refusal.ts'

/** Something that happened: in which region it is recorded, what it was done to, and the record itself. */
export type TrailEvent = { region: string; resources: string[]; record: Fields & { eventTime: string } }

/** The event history, of which moto has nothing: what a test put there, as LookupEvents finds it by the name of a resource. */
export const createCloudTrail = (events: TrailEvent[]) => {
  const lookupEvents = (call: AwsCall, sent: Fields): Answer => {
    const refusal = refusalOf(sent)
    if (refusal) return refused(call, { status: 400, ...refusal })
    const [name, most, from] = [nameIn(sent), Number(sent.MaxResults ?? 50), Number(sent.NextToken ?? 0)]
    const found = events
      .filter(({ region, resources }) => region === call.region && resources.includes(name ?? ''))
      .toSorted((one, other) => (one.record.eventTime < other.record.eventTime ? 1 : -1))
    const next = from + most < found.length ? { NextToken: String(from + most) } : {}
    return given({ Events: found.slice(from, from + most).map(eventOf), ...next })
  }

  return (call: AwsCall): Answer => {
    if (call.operation !== 'LookupEvents') throw new Error(`this CloudTrail knows no ${call.operation}`)
    return lookupEvents(call, JSON.parse(call.body.toString()))
  }
}

const nameIn = ({ LookupAttributes: attributes }: Fields): string | undefined => {
  const [attribute, second] = Array.isArray(attributes) ? attributes : []
  const isOne = isRecord(attribute) && second === undefined && attribute.AttributeKey === 'ResourceName'
  return isOne && typeof attribute.AttributeValue === 'string' ? attribute.AttributeValue : undefined
}

/** Of the attributes that AWS takes, this history knows one: what asks for another is to learn it here. */
const refusalOf = (sent: Fields): { code: string; message: string } | undefined => {
  const { MaxResults: most = 50, NextToken: token = '0' } = sent
  if (nameIn(sent) === undefined)
    return { code: 'InvalidLookupAttributesException', message: 'one attribute, ResourceName' }
  if (typeof most !== 'number' || most < 1 || most > 50)
    return { code: 'InvalidMaxResultsException', message: '1 to 50 are possible' }
  return /^\d+$/.test(String(token)) ? undefined : { code: 'InvalidNextTokenException', message: 'it is none of ours' }
}

const eventOf = ({ resources, record }: TrailEvent): Fields => ({
  EventId: record.eventID,
  EventName: record.eventName,
  EventSource: record.eventSource,
  ReadOnly: String(record.readOnly),
  EventTime: Date.parse(record.eventTime) / 1000,
  Resources: resources.map((ResourceName) => ({ ResourceName })),
  CloudTrailEvent: JSON.stringify(record),
})

const given = (value: object): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(value),
})
