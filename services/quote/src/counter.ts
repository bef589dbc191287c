/** How often each value was counted, from the start on. */
export type Counter = { add: (value: number) => void; counts: () => Map<number | undefined, number> }

// The specification's limit. Callers choose the value: without a limit they would choose how much memory it takes.
const mostValues = 2_000

/** Counts by a whole number; beyond the limit all others are one, under undefined. */
export const createCounter = (): Counter => {
  const counts = new Map<number | undefined, number>()
  return {
    add: (value) => {
      const key = counts.has(value) || counts.size < mostValues - 1 ? value : undefined
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    counts: () => counts,
  }
}
