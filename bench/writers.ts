import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BumpBench, startBumpBench } from '../tests/support/bump-bench.ts'
import type { Repository } from '../tests/support/git-server/repository.ts'
import type { Bench, Measured } from './bench.ts'
import { lostEdits, type Place, places, range, tagOf } from './contended-files.ts'
import { directoryOf, loops, pushInLoop, pushInTurn } from './push-loops.ts'
import { median } from './round-robin.ts'

const floor = 'one after the other'
const ours = 'gitops-bump'
const throughApi = 'gitops-bump, through the API of GitHub'
const counts = [2, 8, 32, 64]
const latencies = [0, 200]

const sizeName = (count: number, latency: number, place: Place): string =>
  `${count} writers, ${latency} ms, ${place.name}`

const cells = latencies.flatMap((latency) =>
  places.flatMap((place) => counts.map((count) => ({ latency, place, count, size: sizeName(count, latency, place) }))),
)

/**
 * Writers of one branch who all begin at the same moment, against one git server that lets every answer wait. All of them
 * share this machine's cores, with the server.
 */
export const bench: Bench = {
  name: 'writers',
  title: 'Many writers at once',
  target:
    'All land, nothing is lost, and the last of 32 is done after at most 1.5 times what one after the other would take.',
  sizes: cells.map(({ size, count, latency, place }) => ({
    name: size,
    ...(latency === 200 && place === places[0] && { amount: count }),
  })),
  ours: [ours, throughApi],
  base: [floor],
  rounds: 1,
  run: async ({ rounds }) => {
    const measured: Measured[] = []
    for (const latency of latencies) {
      const world = await openWorld(latency)
      try {
        const once = await commitAndPush(world)
        for (const cell of cells.filter((one) => one.latency === latency)) {
          measured.push({ contestant: floor, size: cell.size, milliseconds: cell.count * (latency + once) })
          measured.push(...(await raceEach(world, cell, rounds)))
        }
      } finally {
        await world.close()
      }
    }
    return measured
  },
}

type World = { bench: BumpBench; apiBench: BumpBench; folder: string; close: () => Promise<void> }

const openWorld = async (latencyMilliseconds: number): Promise<World> => {
  const bench = await startBumpBench({ transport: 'git', latencyMilliseconds })
  const apiBench = await startBumpBench({ transport: 'api', latencyMilliseconds })
  const folder = await mkdtemp(join(tmpdir(), 'bench-writers-'))
  const close = async (): Promise<void> => {
    await bench.stop()
    await apiBench.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { bench, apiBench, folder, close }
}

/** The milliseconds of one commit and push by somebody who is alone. */
const commitAndPush = async ({ bench, folder }: World): Promise<number> => {
  const { name } = await bench.createRepository({ 'values.yaml': 'image: shop/quote:v\n' })
  const directory = await mkdtemp(join(folder, 'floor-'))
  const place = { directory, url: `${bench.server.url}/${name}`, token: bench.token, file: 'values.yaml' }
  return median(await pushInTurn({ ...place, from: 'quote:.*', to: 'quote:v' }, 7))
}

type Cell = (typeof cells)[number]
type Race = { milliseconds: number; landed: number; lost: number }

const raceEach = async (world: World, cell: Cell, rounds: number): Promise<Measured[]> => {
  const races = new Map<string, Race[]>()
  for (const _round of range(rounds)) {
    for (const [name, write] of contestants) {
      const bench = name === throughApi ? world.apiBench : world.bench
      races.set(name, [...(races.get(name) ?? []), await race({ bench, folder: world.folder }, cell, write)])
    }
  }
  return [...races].map(([contestant, all]) => ({
    contestant,
    size: cell.size,
    milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
    more: {
      'landed %': (100 * sum(all.map(({ landed }) => landed))) / (rounds * cell.count),
      lost: sum(all.map(({ lost }) => lost)),
    },
  }))
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

const race = async (
  { bench, folder }: Pick<World, 'bench' | 'folder'>,
  { place, count }: Cell,
  write: Write,
): Promise<Race> => {
  const { name, repository } = await bench.createRepository(place.files(count))
  const directory = await mkdtemp(join(folder, 'race-'))
  const startedAt = performance.now()
  const landed = await Promise.all(
    range(count).map((index) => write({ bench, name, repository, place, index, directory })),
  )
  const milliseconds = performance.now() - startedAt
  const winners = range(count).filter((index) => landed[index])
  const lost = await lostEdits(place, repository, winners)
  await rm(directory, { recursive: true })
  return { milliseconds, landed: winners.length, lost: lost.length }
}

type Writing = {
  bench: BumpBench
  name: string
  repository: Repository
  place: Place
  index: number
  directory: string
}
type Write = (writing: Writing) => Promise<boolean>

const bumpOnce: Write = async ({ bench, name, place, index }) => {
  const { outcome } = await bench.run(name, {
    images: [`${place.imageOf(index)}=${tagOf(index)}`],
    patterns: [place.fileOf(index)],
    budgetMilliseconds: 300_000,
  })
  return outcome === 'bumped'
}

const loopOnce =
  (loop: string): Write =>
  ({ bench, name, place, index, directory }) => {
    const image = `shop/${place.imageOf(index)}`
    const writer = {
      directory: directoryOf(directory, index),
      url: `${bench.server.url}/${name}`,
      token: bench.token,
      file: place.fileOf(index),
      from: `${image}:[^}]*`,
      to: `${image}:${tagOf(index)}`,
    }
    return pushInLoop(writer, loop)
  }

const contestants: [string, Write][] = [
  [ours, bumpOnce],
  [throughApi, bumpOnce],
  ...Object.entries(loops).map(([name, loop]): [string, Write] => [name, loopOnce(loop)]),
]
