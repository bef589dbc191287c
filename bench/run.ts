import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Failure, messageOf } from '../src/lib/failure.ts'
import { type Bench, benchNames } from './bench.ts'
import { benches } from './benches.ts'
import { describe } from './describe.ts'
import { keepResult } from './result.ts'
import { surroundings } from './surroundings.ts'

process.chdir(resolve(import.meta.dirname, '..'))

const chosen = (): { wanted: Bench[]; rounds: number | undefined; write: boolean } => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, write: { type: 'boolean', default: false } },
  })
  const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name))
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
  if (unknown.length > 0) {
    throw new Failure('invalid-input', `there is no bench ${unknown.join(', ')}; there are ${benchNames.join(', ')}`)
  }
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
    throw new Failure('invalid-input', `--rounds is ${values.rounds}: a whole number from 1`)
  }
  const wanted = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  return { wanted, rounds, write: values.write }
}

const runBench = async ({ rounds: usual, run, ...subject }: Bench, asked: number | undefined, write: boolean) => {
  const rounds = asked ?? usual
  console.log(`## ${subject.title} (${subject.name}, ${rounds} rounds)\n\n${subject.target}\n`)
  const startedAt = performance.now()
  const measured = await run({ rounds })
  console.log(`${describe(subject, measured)}\n`)
  console.log(`${Math.round((performance.now() - startedAt) / 1000)} s`)
  if (write) console.log(`kept in ${keepResult({ subject, rounds, surroundings: surroundings(), measured })}`)
  console.log()
}

try {
  const { wanted, rounds, write } = chosen()
  for (const bench of wanted) await runBench(bench, rounds, write)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
