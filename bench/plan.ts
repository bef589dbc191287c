import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { alignedTable } from '../scripts/markdown.ts'
import { writeGeneratedPlan } from './generated-plan.ts'
import { roundRobin } from './round-robin.ts'

/**
 * A plan of so many megabytes read for its report, beside JSON.parse alone, which reports nothing. Each in a process of its
 * own that times itself; ours may have 64 MB of heap, JSON.parse as much as it wants.
 */
export const planBesideParse = async (megabytes: number, rounds: number): Promise<string> => {
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
    const parse = 'JSON.parse, nothing else'
    const medians = await roundRobin(
      [
        { name: parse, run: read('parse') },
        { name: 'the report: summary and comment', run: read('report', ours) },
        { name: 'the report and the fingerprint', run: read('fingerprint', ours) },
      ],
      rounds,
    )
    const floor = medians.get(parse) ?? 0
    const rows = [...medians].map(([name, middle]) => [name, middle.toFixed(0), (middle / floor).toFixed(2)])
    return alignedTable([`A plan of ${megabytes} MB`, 'ms', 'x JSON.parse'], rows)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
