import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Measured } from './bench.ts'
import { withPeakMemory, withPeakMemoryOf } from './peak-memory.ts'
import { type Layout, type Pusher, pushers } from './push-contestants.ts'
import { type Layouts, writeLayouts } from './push-layouts.ts'
import { startRegistry } from './push-registry.ts'
import { median } from './round-robin.ts'

type Cost = { milliseconds: number; megabytes: number; requests: number; memory: number }
type Case = { name: string; imageBytes: number; roundTripMilliseconds: number }

const cases: Case[] = [0, 50].flatMap((roundTripMilliseconds) =>
  [10, 100, 1_000].map((megabytes) => ({
    name: `${megabytes === 1_000 ? '1 GB' : `${megabytes} MB`}, ${roundTripMilliseconds} ms away`,
    imageBytes: megabytes * 1_000_000,
    roundTripMilliseconds,
  })),
)
const withRest = (name: string): string => `${name}, 19 layers there`

export const bench: Bench = {
  name: 'push',
  title: 'An image of 20 layers pushed',
  target:
    'Within 1.2 of the fastest, with no more than the missing layer on the way, and at most 150 MB of memory, for 1 GB.',
  ours: ['ecr-build-push'],
  base: ['crane push', 'skopeo copy', 'docker push'],
  rounds: 3,
  sizes: cases.flatMap(({ name, imageBytes, roundTripMilliseconds }) => [
    { name, ...(roundTripMilliseconds === 0 && { amount: imageBytes }) },
    { name: withRest(name) },
  ]),
  run: async ({ rounds }) => {
    const directory = await mkdtemp(join(tmpdir(), 'bench-push-'))
    try {
      const contestants = await pushers(directory)
      const measured: Measured[] = []
      for (const { imageBytes, cases } of bySize()) {
        const layouts = await writeLayouts(join(directory, String(imageBytes)), imageBytes)
        for (const one of cases) measured.push(...(await measureCase({ one, layouts, contestants, rounds })))
        await rm(join(directory, String(imageBytes)), { recursive: true })
      }
      return measured
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
}

const bySize = (): { imageBytes: number; cases: Case[] }[] =>
  [...Map.groupBy(cases, ({ imageBytes }) => imageBytes)].map(([imageBytes, of]) => ({ imageBytes, cases: of }))

type Measuring = { one: Case; layouts: Layouts; contestants: Pusher[]; rounds: number }

/** Each pusher, in turn, pushes an image into an empty registry, and then the next image, of which all but a layer is there. */
const measureCase = async ({ one, layouts, contestants, rounds }: Measuring): Promise<Measured[]> => {
  const costs = new Map<string, { cold: Cost[]; rest: Cost[] }>()
  for (let round = 0; round < rounds; round += 1) {
    for (const pusher of contestants) {
      if (pusher.absent !== undefined) continue
      const of = costs.get(pusher.name) ?? { cold: [], rest: [] }
      const [cold, rest] = await pushBoth(pusher, layouts, one.roundTripMilliseconds)
      costs.set(pusher.name, { cold: [...of.cold, cold], rest: [...of.rest, rest] })
    }
  }
  return contestants.flatMap(({ name, absent }) => {
    const { cold = [], rest = [] } = costs.get(name) ?? {}
    const row = (size: string, of: Cost[]): Measured =>
      absent === undefined ? { contestant: name, size, ...middle(of) } : { contestant: name, size, absent }
    return [row(one.name, cold), row(withRest(one.name), rest)]
  })
}

const pushBoth = async (pusher: Pusher, layouts: Layouts, roundTripMilliseconds: number): Promise<[Cost, Cost]> => {
  const registry = await startRegistry(roundTripMilliseconds)
  try {
    await pusher.prepare?.(layouts, registry)
    const measure = async (layout: Layout): Promise<Cost> => {
      const before = await registry.arrived()
      let milliseconds = 0
      const work = async () => {
        const startedAt = performance.now()
        await pusher.push({ layout, layouts, registry })
        milliseconds = performance.now() - startedAt
      }
      const memory = await (pusher.worker === undefined ? withPeakMemory(work) : withPeakMemoryOf(pusher.worker, work))
      const { received, requests } = await registry.arrived()
      return {
        milliseconds,
        megabytes: (received - before.received) / 1e6,
        requests: requests - before.requests,
        memory,
      }
    }
    return [await measure('first'), await measure('second')]
  } finally {
    await pusher.cleanUp?.(registry)
    await registry.stop()
  }
}

const middle = (costs: Cost[]): Pick<Measured, 'milliseconds' | 'more'> => ({
  milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
  more: {
    'MB sent': Math.round(median(costs.map(({ megabytes }) => megabytes)) * 10) / 10,
    requests: median(costs.map(({ requests }) => requests)),
    'MB of memory': Math.round(Math.max(...costs.map(({ memory }) => memory))),
  },
})
