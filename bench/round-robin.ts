import type { Measured } from './bench.ts'

/** One thing that is timed: `run` gives its milliseconds. */
export type Contestant = { name: string; run: () => Promise<number> }

/** The median of each, by name. Every contestant runs once a round, in turn, so that a busy machine is busy for all. */
export const roundRobin = async (contestants: Contestant[], rounds: number): Promise<Map<string, number>> => {
  const times = new Map(contestants.map(({ name }): [string, number[]] => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of contestants) times.get(name)?.push(await run())
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]))
}

/** The medians as what was measured at a size. */
export const measuredAt = (size: string, medians: Map<string, number>): Measured[] =>
  [...medians].map(([contestant, milliseconds]) => ({ contestant, size, milliseconds }))

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

export const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
