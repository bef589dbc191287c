import { isUnseen, type Standing } from './standing.ts'

/** What is remembered from one look to the next; times are epoch milliseconds. */
export type Memory = {
  startedAt: number
  kind: Standing['kind'] | undefined
  /** Since when the standing has been of this kind; it was told first, or read, and has been read as often since. */
  since: number
  looks: number
  /** Since when it has been syncing, with nothing of what comes after a sync in between. */
  syncingSince: number | undefined
  /** Since when something has been failing, with no healthy look in between. */
  troubledSince: number | undefined
  /** Argo CD has compared a revision that holds the commit. */
  reached: boolean
}

export const firstMemory = (now: number): Memory => ({
  startedAt: now,
  kind: undefined,
  since: now,
  looks: 0,
  syncingSince: undefined,
  troubledSince: undefined,
  reached: false,
})

/** The memory after a look. What was only told is no second look at the same. */
export const remember = (memory: Memory, standing: Standing, now: number, how: 'told' | 'read' = 'read'): Memory => {
  const same = memory.kind === standing.kind
  const troubled = standing.kind === 'failing' ? (memory.troubledSince ?? now) : memory.troubledSince
  const again = how === 'told' ? memory.looks : memory.looks + 1
  return {
    ...memory,
    kind: standing.kind,
    since: same ? memory.since : now,
    looks: same ? again : 1,
    syncingSince: afterSync.includes(standing.kind) ? undefined : syncingSince(memory, standing, now),
    troubledSince: standing.kind === 'healthy' ? undefined : troubled,
    reached: memory.reached || !isUnseen(standing.kind),
  }
}

const afterSync: Standing['kind'][] = ['other-image', 'rolling', 'failing', 'healthy']

const syncingSince = (memory: Memory, { kind }: Standing, now: number): number | undefined =>
  kind === 'syncing' ? (memory.syncingSince ?? now) : memory.syncingSince
