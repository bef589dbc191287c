import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Failure } from '../src/lib/failure.ts'
import { at, isRecord, parseJson, textsIn } from '../src/lib/json.ts'
import { benchNames, type Measured, type Size, type Subject } from './bench.ts'

/** A run that was kept. `surroundings` are the day, the commit, the machine, versions and the peers' commits, by name. */
export type Result = {
  subject: Subject
  rounds: number
  surroundings: Record<string, string>
  measured: Measured[]
}

const folder = 'bench/results'

export const keepResult = (result: Result): string => {
  const path = `${folder}/${result.subject.name}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, `${JSON.stringify(result, undefined, 2)}\n`)
  return path
}

/** Those that were kept, in the order of their names in `benchNames`. */
export const loadResults = (): Result[] => {
  const results = globSync(`${folder}/*.json`).map((path) => readResult(readFileSync(path, 'utf8'), path))
  return benchNames.flatMap((name) => results.filter(({ subject }) => subject.name === name))
}

/** What `keepResult` wrote; `path` is named where it is something else. */
export const readResult = (text: string, path: string): Result => {
  const value = parseJson(text)
  const name = benchNames.find((one) => one === at(value, 'subject', 'name'))
  const rounds = at(value, 'rounds')
  if (name === undefined || typeof rounds !== 'number') {
    throw new Failure('invalid-input', `${path} is no result of \`npm run bench -- --write\`: make it again`)
  }
  return {
    subject: {
      name,
      title: textAt(value, 'subject', 'title'),
      target: textAt(value, 'subject', 'target'),
      sizes: listAt(value, 'subject', 'sizes').map(readSize),
      ours: listAt(value, 'subject', 'ours').map(String),
      base: listAt(value, 'subject', 'base').map(String),
    },
    rounds,
    surroundings: textsAt(value, 'surroundings'),
    measured: listAt(value, 'measured').map(readMeasured),
  }
}

const readSize = (value: unknown): Size => {
  const amount = at(value, 'amount')
  return { name: textAt(value, 'name'), ...(typeof amount === 'number' && { amount }) }
}

const readMeasured = (value: unknown): Measured => {
  const [milliseconds, more, absent] = ['milliseconds', 'more', 'absent'].map((name) => at(value, name))
  return {
    contestant: textAt(value, 'contestant'),
    size: textAt(value, 'size'),
    ...(typeof milliseconds === 'number' && { milliseconds }),
    ...(isRecord(more) && { more: numbersAndTexts(more) }),
    ...(typeof absent === 'string' && { absent }),
  }
}

const numbersAndTexts = (value: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, found]): [string, string | number][] =>
      typeof found === 'string' || typeof found === 'number' ? [[name, found]] : [],
    ),
  )

const textAt = (value: unknown, ...path: string[]): string => {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

const listAt = (value: unknown, ...path: string[]): unknown[] => {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

const textsAt = (value: unknown, ...path: string[]): Record<string, string> => {
  const found = at(value, ...path)
  return isRecord(found) ? textsIn(found) : {}
}
