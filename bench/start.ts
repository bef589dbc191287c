import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../src/lib/failure.ts'
import { runNodeStep } from '../tests/support/runner/node-step.ts'
import { runAction } from '../tests/support/runner/run-action.ts'
import type { Bench } from './bench.ts'
import { type Contestant, measuredAt, roundRobin, timed } from './round-robin.ts'

const directories = globSync(['action.yml', 'actions/*/action.yml']).map(dirname).toSorted()
const nameOf = (directory: string): string => (directory === '.' ? 'deliver' : basename(directory))

/** How long each bundle takes to start and to refuse its missing inputs, beside an empty script. */
export const bench: Bench = {
  name: 'start',
  title: 'The start of an action',
  target: 'To the first error at most 0.8 times of the best published action for the same job.',
  sizes: [{ name: 'to the first error' }],
  ours: directories.map(nameOf),
  base: ['an empty script'],
  rounds: 15,
  run: async ({ rounds }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      return measuredAt('to the first error', await roundRobin([floor(folder), ...directories.map(bundle)], rounds))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const floor = (folder: string): Contestant => {
  const script = join(folder, 'empty.mjs')
  writeFileSync(script, '')
  const ignore = () => undefined
  const step = { script, workingDirectory: folder, env: {}, onLine: ignore, onRawOutput: ignore }
  return { name: 'an empty script', run: () => timed(() => runNodeStep({ ...step, signal: never })) }
}

const never = new AbortController().signal

const bundle = (directory: string): Contestant => ({
  name: nameOf(directory),
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
