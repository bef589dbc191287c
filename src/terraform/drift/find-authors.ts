import { messageOf } from '../../lib/failure.ts'
import { listAt, optionalTextAt, textAt } from '../../lib/json.ts'
import type { Clock } from '../../lib/time.ts'
import type { AwsCli } from '../aws/aws-cli.ts'
import type { ResourceChange } from '../meaning/plan-change.ts'
import { type Author, authorIn } from './change-author.ts'

/** Who changed what, by the addresses of resources; `note` says why some are missing. */
export type Authors = { byAddress: Map<string, Author>; note: string | undefined }

export type Trail = {
  /** The AWS CLI in a region. */
  awsIn: (region: string) => AwsCli
  /** The stack's; a Failure where nothing says which. */
  region: () => string
  clock: Clock
  /** The roles of this stack, whose own changes are no drift. */
  ours: string[]
}

/** LookupEvents takes two requests a second (its API reference), and a drift of more than this is no single person's. */
const betweenRequestsMilliseconds = 600
const mostResources = 20
const mostEvents = 100

/**
 * Asks CloudTrail's event history, which every account has for 90 days, who changed these resources last. It knows an event
 * some minutes after it happened. That it cannot be asked is a note: the drift is there all the same.
 */
export const findAuthors = async (resources: ResourceChange[], trail: Trail): Promise<Authors> => {
  const ofAws = resources.filter(({ type }) => type.startsWith('aws_'))
  const byAddress = new Map<string, Author>()
  const left = ofAws.length - mostResources
  let note = left > 0 ? `Who changed the other ${left} was not asked.` : undefined
  for (const resource of ofAws.slice(0, mostResources)) {
    const asked = await authorOf(resource, trail)
    if (typeof asked === 'string') return { byAddress, note: asked }
    if (asked) byAddress.set(resource.address, asked)
  }
  if (byAddress.size < Math.min(ofAws.length, mostResources)) {
    note =
      `${note ?? ''} CloudTrail tells no change of the resources without a name: it is not told yet, older than 90 days, or was made under another name.`.trim()
  }
  return { byAddress, note }
}

/** Undefined when nobody is found; a text when CloudTrail could not be asked. */
const authorOf = async (resource: ResourceChange, trail: Trail): Promise<Author | undefined | string> => {
  for (const name of namesOf(resource)) {
    const attribute = `AttributeKey=ResourceName,AttributeValue=${name}`
    const command = ['cloudtrail', 'lookup-events', '--lookup-attributes', attribute, '--max-items', `${mostEvents}`]
    const answer = await ask(command, resource, trail).catch(messageOf)
    if (typeof answer === 'string') return `Who changed it could not be asked: ${answer}`
    if ('code' in answer) return `Who changed it could not be asked: CloudTrail refused with ${answer.code}.`
    const events = listAt(answer.value, 'Events').filter((event) => mayBeAbout(resource, event))
    const author = authorIn(events, trail.ours)
    if (author) return author
    await trail.clock.sleep(betweenRequestsMilliseconds)
  }
  return undefined
}

/** A name is one of its service alone: a bucket may be called as a role is. Tags are also given by a service of their own. */
const mayBeAbout = ({ type }: ResourceChange, event: unknown): boolean => {
  const [, service = ''] = /^aws_([a-z0-9]+)_/.exec(type) ?? []
  const source = optionalTextAt(event, 'EventSource')
  if (source === undefined || !withOwnName.includes(service)) return true
  return source === `${service}.amazonaws.com` || source === 'tagging.amazonaws.com'
}

/** Services whose events come from where Terraform's types say; others go by names of their own, as security groups do. */
const withOwnName = [
  'iam',
  's3',
  'eks',
  'ecr',
  'kms',
  'sqs',
  'sns',
  'dynamodb',
  'lambda',
  'secretsmanager',
  'ssm',
  'route53',
]

const ask = async (command: string[], resource: ResourceChange, { awsIn, region }: Trail) =>
  awsIn(regionOf(resource, region())).ask(command)

/** What CloudTrail may call it. A comma or a quote would end the CLI's short form of the attribute. */
const namesOf = ({ change }: ResourceChange): string[] => {
  const values = change.before ?? change.after
  const names = ['id', 'name', 'arn'].flatMap((name) => optionalTextAt(values, name) ?? [])
  return [...new Set(names)].filter((name) => /^[^,'"=[\]{}\s]+$/.test(name))
}

/** Where an event is recorded: those of services without a region, in the first one of their partition. */
const regionOf = ({ type, change }: ResourceChange, region: string): string => {
  const values = change.before ?? change.after
  if (/^aws_(iam|cloudfront|route53)_/.test(type)) return globalOf(region)
  const [, ofArn] = /^arn:[^:]*:[^:]*:([^:]+):/.exec(textAt(values, 'arn')) ?? []
  return ofArn ?? optionalTextAt(values, 'region') ?? region
}

const globalOf = (region: string): string => {
  if (region.startsWith('us-gov-')) return 'us-gov-west-1'
  return region.startsWith('cn-') ? 'cn-north-1' : 'us-east-1'
}
