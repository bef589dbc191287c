/** The tag that says when a stack may be destroyed, as `2026-01-31T18:00:00Z`. */
export const expiryTag = 'ExpiresAt'

export type Expiry =
  | { kind: 'expired'; at: number }
  | { kind: 'alive'; until: number }
  /** There is nothing of it. */
  | { kind: 'absent' }
  /** What is there has no such tag. */
  | { kind: 'unlimited' }
  /** A tag that says no moment. */
  | { kind: 'unreadable'; value: string }

/**
 * What the tags of a stack's resources say about its time. The latest moment counts: an apply that was to give it more
 * time may have ended half-way.
 */
export const judgeExpiry = (resources: { tags: Record<string, string> }[], now: number): Expiry => {
  if (resources.length === 0) return { kind: 'absent' }
  const values = [...new Set(resources.flatMap(({ tags }) => tags[expiryTag] ?? []))]
  const unreadable = values.find((value) => Number.isNaN(momentOf(value)))
  if (unreadable !== undefined) return { kind: 'unreadable', value: unreadable }
  if (values.length === 0) return { kind: 'unlimited' }
  const latest = Math.max(...values.map(momentOf))
  return latest <= now ? { kind: 'expired', at: latest } : { kind: 'alive', until: latest }
}

/** Only with its zone: a moment without one is another on each machine. */
const momentOf = (value: string): number =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(value)
    ? Date.parse(value)
    : Number.NaN
