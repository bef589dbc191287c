import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench, Measured } from './bench.ts'
import { writeGeneratedPlan } from './generated-plan.ts'
import { absentPeer, peerPath } from './peers.ts'
import { type Contestant, roundRobin, timed } from './round-robin.ts'

const parse = 'JSON.parse, nothing else'
const jq = 'jq: how many changes of each kind'
const streamed = 'stream-json: how many changes of each kind'
const report = 'the report: summary and comment'
const fingerprint = 'the report and the fingerprint'

/**
 * A plan of so many megabytes read for its report. JSON.parse alone reports nothing; jq and stream-json count. Ours may have
 * 64 MB of heap, the others as much as they want. But for jq each times itself, without the start of its process.
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
    for (const { name, amount } of bench.sizes) measured.push(...(await planOf(name, amount ?? 0, rounds)))
    return measured
  },
}

const planOf = async (size: string, megabytes: number, rounds: number): Promise<Measured[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'bench-plan-'))
  try {
    const file = join(directory, 'plan.json')
    writeGeneratedPlan(file, megabytes)
    const memory = new Map<string, number>()
    const medians = await roundRobin(contestantsFor(file, memory), rounds)
    const measured = [...medians].map(([contestant, milliseconds]) => {
      const peak = memory.get(contestant)
      return { contestant, size, milliseconds, ...(peak !== undefined && { more: { MiB: peak } }) }
    })
    return hasStreamJson() ? measured : [...measured, { contestant: streamed, size, absent: absentPeer }]
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const contestantsFor = (file: string, memory: Map<string, number>): Contestant[] => {
  const node = (name: string, args: string[], cwd?: string): Contestant => ({
    name,
    run: async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [...args, file], { cwd })
      const [milliseconds, kilobytes] = stdout.split(' ').map(Number)
      memory.set(name, Math.round((kilobytes ?? 0) / 1024))
      return milliseconds ?? 0
    },
  })
  const script = join(import.meta.dirname, 'read-plan.ts')
  const ours = '--max-old-space-size=64'
  return [
    node(parse, [script, 'parse']),
    { name: jq, run: () => timed(() => promisify(execFile)('jq', [jqProgram, file])) },
    ...(hasStreamJson() ? [node(streamed, ['-e', streamProgram], peerPath('.'))] : []),
    node(report, [ours, script, 'report']),
    node(fingerprint, [ours, script, 'fingerprint']),
  ]
}

const hasStreamJson = (): boolean => existsSync(peerPath('node_modules/stream-json'))

const jqProgram =
  '[.resource_changes[].change.actions | join(",")] | group_by(.) | map({key: .[0], value: length}) | from_entries'

/** As its README shows it. */
const streamProgram = `
const { chain } = require('stream-chain')
const { parser } = require('stream-json')
const { pick } = require('stream-json/filters/Pick')
const { streamArray } = require('stream-json/streamers/StreamArray')
const startedAt = performance.now()
const counts = {}
const file = require('node:fs').createReadStream(process.argv[1])
const pipeline = chain([file, parser(), pick({ filter: 'resource_changes' }), streamArray()])
pipeline.on('data', ({ value }) => {
  const kind = value.change.actions.join()
  counts[kind] = (counts[kind] ?? 0) + 1
})
pipeline.on('end', () => {
  const status = require('node:fs').readFileSync('/proc/self/status', 'utf8')
  console.log(performance.now() - startedAt, Number(/^VmHWM:\\s+(\\d+)/m.exec(status)[1]))
})
`
