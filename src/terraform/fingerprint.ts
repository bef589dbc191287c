import { createHash, createHmac, type Hash, hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { afterSpace, newWalk, walkOver } from './json-bytes.ts'

/** Gathers what a plan means; hears the bytes of its values as a PlanVisitor does, in any order. */
export type Fingerprint = {
  change: (bytes: Buffer) => void
  output: (name: string, bytes: Buffer) => void
  setting: (key: string, piece: Buffer) => void
  /** 64 hex digits. */
  digest: () => string
}

/** What a change would do; why it does so, and what of it is sensitive, is not part of that. */
const ofChange = ['actions', 'before', 'after', 'after_unknown', 'importing', 'replace_paths']
const ofResource = ['address', 'previous_address', 'deposed', 'provider_name']

/**
 * The meaning of a plan under a key: equal for two plans that would do the same, whenever and in whatever order they
 * say it, and another one as soon as a value differs, a sensitive one as well, which the text of a plan hides. The code and
 * its variables are part of it, since what runs beside a resource, and where, no change tells: Terraform writes both with
 * their keys in order. Keyed, because a short secret could be guessed from a plain hash.
 */
export const createFingerprint = (key: Buffer): Fingerprint => {
  const parts: string[] = []
  const settings = new Map<string, Hash>()
  // Plain hashes, which never leave this function: what is told is keyed.
  const add = (kind: string, fields: (Buffer | undefined)[]): void => {
    const lengths = fields.map((field) => field?.length ?? 'none').join(':')
    const present = fields.filter((field) => field !== undefined)
    parts.push(hash('sha256', Buffer.concat([Buffer.from(`${kind}:${lengths}:`), ...present])))
  }
  return {
    change: (bytes) => {
      const resource = membersOf(bytes)
      const change = membersOf(resource.get('change'))
      if (doesNothing(resource, change)) return
      add('resource', [...pick(resource, ofResource), ...pick(change, ofChange)])
    },
    output: (name, bytes) => {
      const change = membersOf(bytes)
      if (is(change.get('actions'), '["no-op"]')) return
      add('output', [Buffer.from(name), ...pick(change, ofChange)])
    },
    setting: (name, piece) => {
      const text = settings.get(name) ?? createHash('sha256').update(`${name}:`)
      settings.set(name, text.update(piece))
    },
    digest: () => {
      const all = [...parts, ...[...settings.values()].map((text) => text.digest('hex'))]
      return createHmac('sha256', key).update('plan').update(all.sort().join('\n')).digest('hex')
    },
  }
}

/** Data sources are only read; a resource that stays is of account when it is moved or imported. */
const doesNothing = (resource: Map<string, Buffer>, change: Map<string, Buffer>): boolean => {
  const actions = change.get('actions')
  if (is(actions, '["read"]')) return true
  return is(actions, '["no-op"]') && !resource.has('previous_address') && !change.has('importing')
}

const is = (value: Buffer | undefined, text: string): boolean => value?.toString() === text

const pick = (members: Map<string, Buffer>, keys: string[]): (Buffer | undefined)[] =>
  keys.map((key) => {
    const value = members.get(key)
    return value && canonicalJson(value)
  })

/** The members of an object; none where there is no object. */
const membersOf = (text: Buffer | undefined): Map<string, Buffer> => {
  const members = new Map<string, Buffer>()
  if (text === undefined) return members
  let at = afterSpace(text, 1)
  while (text[at] === quote) {
    const keyEnd = walkOver(text, at, newWalk())
    const key = text.toString('utf8', at + 1, keyEnd - 1)
    const from = afterSpace(text, afterSpace(text, keyEnd) + 1)
    const end = walkOver(text, from, newWalk())
    members.set(key, text.subarray(from, end))
    at = afterSpace(text, afterSpace(text, end) + 1)
  }
  return members
}

const quote = 0x22
