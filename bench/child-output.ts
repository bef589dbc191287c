import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../src/lib/failure.ts'
import type { Bench, Measured } from './bench.ts'
import { type Contestant, measuredAt, roundRobin } from './round-robin.ts'

const alone = 'the child alone'
const shown = 'slipway, where nothing is kept'
const heard = 'slipway, where the last lines are told again'
const ways = {
  [shown]: 'show',
  [heard]: 'listen',
  '@actions/exec: exec': 'exec',
  '@actions/exec: getExecOutput': 'getExecOutput',
}

/** Lines of a child on their way into the log, which is a pipe that somebody else reads, as on a runner. */
export const bench: Bench = {
  name: 'child-output',
  title: 'The output of a child',
  target: 'At most 1.3 times of the child alone where nothing must be captured.',
  sizes: [2_000, 20_000, 200_000].map((amount) => ({ name: `${amount.toLocaleString('en-US')} lines`, amount })),
  ours: [shown, heard],
  base: [alone],
  rounds: 9,
  run: async ({ rounds }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-child-'))
    try {
      const script = join(folder, 'child.mjs')
      writeFileSync(script, child)
      const measured: Measured[] = []
      for (const { name, amount } of bench.sizes) {
        measured.push(...measuredAt(name, await roundRobin(contestants(script, String(amount)), rounds)))
      }
      return measured
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** 130 bytes a line, written one by one, as programs that tell what they do write them. */
const child = `import { writeSync } from 'node:fs'
const line = Buffer.from('x'.repeat(129) + '\\n')
for (let left = Number(process.argv[2]); left > 0; left -= 1) writeSync(1, line)
`

const contestants = (script: string, lines: string): Contestant[] => [
  { name: alone, run: async () => (await drained([script, lines])).milliseconds },
  ...Object.entries(ways).map(([name, way]) => ({
    name,
    run: async () => Number((await drained([join(import.meta.dirname, 'pass-through.ts'), way, script, lines])).told),
  })),
]

const drained = async (args: string[]): Promise<{ milliseconds: number; told: string }> => {
  const startedAt = performance.now()
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [bytes, told] = [0, '']
  started.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  started.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const [code] = await once(started, 'close')
  const milliseconds = performance.now() - startedAt
  const least = Number(args.at(-1)) * 130
  if (code !== 0 || bytes < least)
    throw new Failure('unexpected', `${args} printed ${bytes} bytes of ${least}: ${told}`)
  return { milliseconds, told }
}
