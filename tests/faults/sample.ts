/** Are all cases to be tried? `scripts/test --soak` says so. */
export const isWhole = process.env.SLIPWAY_FAULTS === 'all'

/**
 * All cases under `scripts/test --soak`; in an ordinary run so many of them, always the same. They are spread by the
 * golden ratio: cases that a suite lists as "each of these for each of those" are hit in all their combinations.
 */
export const sampled = <Case>(cases: readonly Case[], count: number, whole: boolean = isWhole): Case[] => {
  if (whole || count >= cases.length) return [...cases]
  const chosen = new Set<number>()
  for (let step = 0.5; chosen.size < count; step += 1) chosen.add(Math.floor(((step * goldenRatio) % 1) * cases.length))
  return cases.filter((_, index) => chosen.has(index))
}

const goldenRatio = (Math.sqrt(5) - 1) / 2
