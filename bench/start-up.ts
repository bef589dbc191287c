import { globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { alignedTable } from '../scripts/markdown.ts'
import { Failure } from '../src/lib/failure.ts'
import { runNodeStep } from '../tests/support/runner/node-step.ts'
import { runAction } from '../tests/support/runner/run-action.ts'
import { type Contestant, roundRobin, timed } from './round-robin.ts'

/** `bytes` is what Node has to load. */
type Measured = Contestant & { bytes: number }

/**
 * How long each bundle takes to start and to refuse its missing inputs, beside an empty script. Every contestant runs once
 * a round; medians, and the ratio to the floor.
 */
export const startUp = async (rounds: number): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const contestants = [floor(folder), ...globSync(['action.yml', 'actions/*/action.yml']).map(dirname).map(bundle)]
    const medians = await roundRobin(contestants, rounds)
    const lowest = medians.get('an empty script') ?? 0
    return alignedTable(
      ['Start-up', 'kB', 'ms', 'x floor'],
      contestants.map(({ name, bytes }) => {
        const middle = medians.get(name) ?? 0
        return [name, (bytes / 1000).toFixed(0), middle.toFixed(0), (middle / lowest).toFixed(1)]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const floor = (folder: string): Measured => {
  const script = join(folder, 'empty.mjs')
  writeFileSync(script, '')
  const ignore = () => undefined
  const step = { script, workingDirectory: folder, env: {}, onLine: ignore, onRawOutput: ignore }
  return { name: 'an empty script', bytes: 0, run: () => timed(() => runNodeStep({ ...step, signal: never })) }
}

const never = new AbortController().signal

const bundle = (directory: string): Measured => ({
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
