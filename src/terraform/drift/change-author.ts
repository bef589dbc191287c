import { at, flagAt, optionalTextAt, parseJson, textAt } from '../../lib/json.ts'

/** Who changed a resource last, as CloudTrail tells it: `alice`, by `AttachRolePolicy`. */
export type Author = { who: string; did: string; at: string }

/**
 * The last to have changed something, of `Events` as LookupEvents answers them. What only read, what was refused and what
 * the roles `ours` did (as `arn:…:role/…`) changed nothing behind Terraform's back.
 */
export const authorIn = (events: unknown[], ours: string[]): Author | undefined => {
  const authors = events.flatMap((event) => {
    // What matters is in a text of JSON within the JSON.
    const told = parseJson(textAt(event, 'CloudTrailEvent'))
    const identity = at(told, 'userIdentity')
    const [when, did] = [optionalTextAt(told, 'eventTime'), optionalTextAt(told, 'eventName')]
    if (when === undefined || did === undefined || flagAt(told, 'readOnly') !== false) return []
    if (optionalTextAt(told, 'errorCode') !== undefined || ours.includes(roleOf(identity) ?? '')) return []
    return [{ who: nameOf(identity), did, at: when }]
  })
  return authors.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
}

const roleOf = (identity: unknown): string | undefined =>
  optionalTextAt(identity, 'sessionContext', 'sessionIssuer', 'arn')

/** `alice` of a user, `role/session` of who assumed a role, `root`, or the service that did it by itself. */
const nameOf = (identity: unknown): string => {
  const [, name] = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:user\/|assumed-role\/|federated-user\/)?(.+)$/.exec(
    textAt(identity, 'arn'),
  ) ?? [undefined, undefined]
  return name ?? optionalTextAt(identity, 'invokedBy') ?? optionalTextAt(identity, 'userName') ?? 'unknown'
}
