import type { Memory } from './memory.ts'
import type { Standing } from './standing.ts'

/** How long each thing may last, in milliseconds. */
export type Patience = {
  timeout: number
  detectTimeout: number
  /** How long a sync may run; as long as there is time, unless set. */
  syncTimeout?: number | undefined
  degradedGrace: number
  stableFor: number
}

/** The next moment at which time alone brings a verdict, if the standing stays as it is: no look may be later. */
export const decidesAt = (memory: Memory, patience: Patience): number => {
  const { timeout, detectTimeout, syncTimeout = timeout, degradedGrace, stableFor } = patience
  const moments: Partial<Record<Standing['kind'], number>> = {
    ...(memory.reached
      ? {}
      : { undetected: memory.startedAt + detectTimeout, unread: memory.startedAt + detectTimeout }),
    held: memory.since + detectTimeout,
    syncing: (memory.syncingSince ?? memory.since) + syncTimeout,
    failing: (memory.troubledSince ?? memory.since) + degradedGrace,
    healthy: memory.since + stableFor,
  }
  const end = memory.startedAt + timeout
  return memory.kind === undefined ? end : Math.min(moments[memory.kind] ?? end, end)
}
