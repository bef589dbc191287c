import { alignedTable } from '../scripts/markdown.ts'
import { Failure } from '../src/lib/failure.ts'
import type { Aim } from './aims.ts'
import type { Measured, Subject } from './bench.ts'
import type { Result } from './result.ts'

/** What was aimed at and what came of it, best and worst of the sizes, with a paragraph for each aim that was missed. */
export const aimsTable = (aims: Aim[], results: Result[]): string => {
  const reached = aims.flatMap((aim) => {
    const result = results.find(({ subject }) => subject.name === aim.bench)
    if (result === undefined) return []
    const values = valuesOf(aim, result)
    if (values.length === 0) throw new Failure('not-found', `${nothing}: ${aim.bench}, ${aim.work}. ${correct}`)
    return [{ aim, values, isReached: values.every((value) => holds(aim, value)) }]
  })
  const rows = reached.map(({ aim, values, isReached }) => [
    aim.work,
    limitOf(aim),
    range(values),
    isReached ? 'yes' : 'no',
  ])
  const missed = reached.filter(({ isReached }) => !isReached).map(({ aim }) => `- ${aim.work}: ${aim.because ?? ''}.`)
  return [
    alignedTable(['Work', 'To reach', 'Measured', 'Reached'], rows),
    ...(missed.length === 0 ? [] : ['Where it is not reached, in some sizes or in all:', missed.join('\n')]),
  ].join('\n\n')
}

const nothing = 'bench/results/ has no number for an aim of bench/aims.ts'
const correct = 'Name its sizes and contestants as the bench does, or run it again with --write'

const valuesOf = (aim: Aim, { subject, measured }: Result): number[] => {
  const numbers = (contestants: string[], at: string): number[] =>
    measured
      .filter(({ size, contestant }) => size === at && contestants.includes(contestant))
      .flatMap((one) => numberOf(one, aim) ?? [])
  const own = aim.ours === undefined ? subject.ours : [aim.ours]
  const measure = measureOf(aim, subject)
  return subject.sizes
    .filter(({ name }) => aim.sizes.test(name))
    .flatMap(({ name }) => {
      const [ours] = numbers(own, name)
      if (ours === undefined) return []
      if (!isRatio(aim)) return [ours]
      const theirs = Math.min(...numbers(measure ?? own, aim.besideSize ?? name))
      return Number.isFinite(theirs) ? [ours / theirs] : []
    })
}

/** Whose numbers are the measure; undefined for our own. */
const measureOf = ({ beside }: Aim, { base }: Subject): string[] | undefined =>
  beside === undefined ? undefined : beside === 'base' ? base : [beside]

const isRatio = ({ beside, besideSize }: Aim): boolean => beside !== undefined || besideSize !== undefined

const numberOf = ({ milliseconds, more }: Measured, { column }: Aim): number | undefined => {
  const value = column === undefined ? milliseconds : more?.[column]
  return typeof value === 'number' ? value : undefined
}

const holds = ({ limit }: Aim, value: number): boolean =>
  'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast

const limitOf = (aim: Aim): string => {
  const { limit } = aim
  const times = isRatio(aim) ? ' ×' : ''
  return 'atMost' in limit ? `≤ ${shown(limit.atMost)}${times}` : `≥ ${shown(limit.atLeast)}${times}`
}

const range = (values: number[]): string => {
  const [least, most] = [shown(Math.min(...values)), shown(Math.max(...values))]
  return least === most ? least : `${least} to ${most}`
}

const shown = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: value < 20 ? 2 : 0 })
