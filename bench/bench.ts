/** What can be measured, in the order in which it is run and shown. */
export const benchNames = [
  'start',
  'download',
  'child-output',
  'tree',
  'bump',
  'writers',
  'decide',
  'push',
  'plan',
  'watch',
  'delivery',
] as const

/** What one contestant took for one size: the median of its rounds, or why there is none. */
export type Measured = {
  contestant: string
  size: string
  milliseconds?: number
  /** What else was counted: bytes, requests, memory. Each becomes a column, and a number is shown as it is. */
  more?: Record<string, string | number>
  absent?: string
}

/** `amount` is what grows from size to size; sizes without one have no slope. */
export type Size = { name: string; amount?: number }

/** One comparison: what it is, who takes part, and what was aimed at. */
export type Subject = {
  name: (typeof benchNames)[number]
  title: string
  /** One sentence: what has to come out. */
  target: string
  sizes: Size[]
  /** The contestants that are ours. */
  ours: string[]
  /** Ratios are to the fastest of these that was measured at the same size. */
  base: string[]
}

/** `rounds` is how many a run takes that asks for no other number. */
export type Bench = Subject & {
  rounds: number
  run: (options: { rounds: number }) => Promise<Measured[]>
}
