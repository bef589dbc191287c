import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench, Measured } from './bench.ts'
import { writeGeneratedPlan } from './generated-plan.ts'
import { measuredAt, roundRobin } from './round-robin.ts'

const parse = 'JSON.parse, nothing else'
const report = 'the report: summary and comment'
const fingerprint = 'the report and the fingerprint'

/**
 * A plan of so many megabytes read for its report, beside JSON.parse alone, which reports nothing. Each in a process of its
 * own that times itself; ours may have 64 MB of heap, JSON.parse as much as it wants.
 */
export const bench: Bench = {
  name: 'plan',
  title: 'The report of a plan',
  target: 'At most 0.75 times of JSON.parse at 100 MB, in 64 MB of heap.',
  sizes: [1, 10, 100].map((megabytes) => ({ name: `${megabytes} MB`, amount: megabytes })),
  ours: [report, fingerprint],
  base: [parse],
  rounds: 5,
  run: async ({ rounds }) => {
    const measured: Measured[] = []
    for (const { name, amount } of bench.sizes) {
      measured.push(...measuredAt(name, await planBesideParse(amount ?? 0, rounds)))
    }
    return measured
  },
}

const planBesideParse = async (megabytes: number, rounds: number): Promise<Map<string, number>> => {
  const directory = mkdtempSync(join(tmpdir(), 'bench-plan-'))
  try {
    const file = join(directory, 'plan.json')
    writeGeneratedPlan(file, megabytes)
    const read =
      (what: string, ...flags: string[]) =>
      async (): Promise<number> => {
        const script = join(import.meta.dirname, 'read-plan.ts')
        const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, what, file])
        return Number(stdout)
      }
    const ours = '--max-old-space-size=64'
    return await roundRobin(
      [
        { name: parse, run: read('parse') },
        { name: report, run: read('report', ours) },
        { name: fingerprint, run: read('fingerprint', ours) },
      ],
      rounds,
    )
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
