import { globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { alignedTable } from '../scripts/markdown.ts'
import { Failure } from '../src/lib/failure.ts'
import { runNodeStep } from '../tests/support/runner/node-step.ts'
import { runAction } from '../tests/support/runner/run-action.ts'

/** One thing that is timed; `bytes` is what Node has to load for it. */
type Contestant = { name: string; bytes: number; run: () => Promise<number> }

/**
 * How long each bundle takes to start and to refuse its missing inputs, beside an empty script. Every contestant runs once
 * a round, in turn, so that a busy machine is busy for all of them; medians, and the ratio to the floor.
 */
const startUp = async (rounds: number): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const contestants = [floor(folder), ...globSync(['action.yml', 'actions/*/action.yml']).map(dirname).map(bundle)]
    const times = new Map(contestants.map(({ name }): [string, number[]] => [name, []]))
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, run } of contestants) times.get(name)?.push(await run())
    }
    const lowest = median(times.get('an empty script') ?? [])
    return alignedTable(
      ['Start-up', 'kB', 'ms', 'x floor'],
      contestants.map(({ name, bytes }) => {
        const middle = median(times.get(name) ?? [])
        return [name, (bytes / 1000).toFixed(0), middle.toFixed(0), (middle / lowest).toFixed(1)]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const floor = (folder: string): Contestant => {
  const script = join(folder, 'empty.mjs')
  writeFileSync(script, '')
  const ignore = () => undefined
  const step = { script, workingDirectory: folder, env: {}, onLine: ignore, onRawOutput: ignore }
  return { name: 'an empty script', bytes: 0, run: () => timed(() => runNodeStep({ ...step, signal: never })) }
}

const never = new AbortController().signal

const bundle = (directory: string): Contestant => ({
  name: directory === '.' ? 'deliver' : directory,
  bytes: statSync(join(directory, 'dist/index.js')).size,
  run: async () => {
    const { milliseconds, outputs } = await runAction({ directory, inputs: {} })
    if (outputs.reason !== 'invalid-input') {
      throw new Failure(
        'unexpected',
        `${directory} ended with the reason ${outputs.reason}, not for its missing inputs`,
      )
    }
    return milliseconds
  },
})

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

process.chdir(resolve(import.meta.dirname, '..'))
console.log(await startUp(Number(process.argv[2] ?? 15)))
