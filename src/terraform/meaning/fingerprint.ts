import { createHash, createHmac, type Hash, hash } from 'node:crypto'
import type { Members, PlanElement, Span } from './plan-members.ts'

/** Gathers what a plan means; hears of its values as a PlanVisitor does, in any order. */
export type Fingerprint = {
  change: (element: PlanElement) => void
  output: (name: string, change: Members) => void
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
  const desk = createDesk()
  const add = (kind: string, fields: (Span | undefined)[]): void => {
    const lengths = fields.map((field) => (field ? field.end - field.from : 'none')).join(':')
    parts.push(hash('sha256', desk(`${kind}:${lengths}:`, fields)))
  }
  return {
    change: ({ resource, change }) => {
      if (doesNothing(resource, change)) return
      add('resource', [...pick(resource, ofResource), ...pick(change, ofChange)])
    },
    output: (name, change) => {
      if (is(change.get('actions'), '["no-op"]')) return
      add('output', [textSpan(name), ...pick(change, ofChange)])
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
const doesNothing = (resource: Members, change: Members): boolean => {
  const actions = change.get('actions')
  if (is(actions, '["read"]')) return true
  return is(actions, '["no-op"]') && !resource.has('previous_address') && !change.has('importing')
}

const is = (span: Span | undefined, text: string): boolean =>
  span !== undefined && span.bytes.toString('latin1', span.from, span.end) === text

const pick = (members: Members, keys: string[]): (Span | undefined)[] => keys.map((key) => members.get(key))

const textSpan = (text: string): Span => {
  const bytes = Buffer.from(text)
  return { bytes, from: 0, end: bytes.length }
}

/** Lays a text and what follows it side by side, each time in the same place: a large plan has tens of thousands of them. */
const createDesk = (): ((text: string, spans: (Span | undefined)[]) => Buffer) => {
  let desk = Buffer.alloc(64 * 1024)
  return (text, spans) => {
    const length = spans.reduce((sum, span) => sum + (span ? span.end - span.from : 0), text.length)
    if (desk.length < length) desk = Buffer.alloc(length)
    let at = desk.write(text, 'latin1')
    for (const span of spans) at += span ? span.bytes.copy(desk, at, span.from, span.end) : 0
    return desk.subarray(0, length)
  }
}
