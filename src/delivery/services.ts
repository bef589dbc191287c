import { at, isRecord, listAt, listOf, numberAt, parseJson } from '../lib/json.ts'
import { unpackLines } from '../lib/packed-lines.ts'
import { hasRun, type Job, type Jobs, outputOf } from './jobs.ts'

/** What a delivery came to for a service: `unsure` where a leg failed and nobody looked which. */
export type Service = {
  name: string
  tag: string
  state: 'built' | 'reused' | 'failed' | 'unsure' | 'not-built' | 'deferred'
}

export type Counts = Record<Service['state'], number>

type Named = { name: string; tag: string }

/** What select-services told of a catalogue: what is to be built, what waits for a later run, and what stands. */
type Selection = { selected: Named[]; deferred: Named[]; standing: Named[] }

/** The services that were looked at, those to build first. */
export const servicesOf = (jobs: Jobs): Service[] => {
  const { selected, deferred, standing } = selectionOf(jobs.select)
  const missing = hasCollected(jobs) ? new Set(selectionOf(jobs.collect).selected.map(({ name }) => name)) : undefined
  return [
    ...selected.map((one) => ({ ...one, state: stateOf(jobs, missing?.has(one.name)) })),
    ...deferred.map((one) => ({ ...one, state: 'deferred' as const })),
    ...standing.map((one) => ({ ...one, state: 'reused' as const })),
  ]
}

/** How many services are in each state, also where they are too many to be named. */
export const countsOf = (jobs: Jobs, services: Service[]): Counts => {
  const counts: Counts = { built: 0, reused: 0, failed: 0, unsure: 0, 'not-built': 0, deferred: 0 }
  for (const { state } of services) counts[state] += 1
  const numberOf = (job: Job | undefined, name: string): number => Number(outputOf(job, name)) || 0
  counts.deferred ||= numberOf(jobs.select, 'deferred')
  const told = parseJson(outputOf(jobs.select, 'counts'))
  if (services.length > 0 || !isRecord(told)) return counts
  const failed = hasCollected(jobs) ? (numberAt(parseJson(outputOf(jobs.collect, 'counts')), 'selected') ?? 0) : 0
  counts.failed = failed
  counts.reused = numberAt(told, 'standing') ?? 0
  counts[stateOf(jobs, hasCollected(jobs) ? false : undefined)] += (numberAt(told, 'selected') ?? failed) - failed
  return counts
}

const hasCollected = ({ collect }: Jobs): boolean => hasRun(collect) && collect.result === 'success'

/** Of a service that was to be built; whether ECR still misses it, where somebody looked. */
const stateOf = ({ build }: Jobs, isMissing: boolean | undefined): Service['state'] => {
  if (!hasRun(build)) return 'not-built'
  if (isMissing !== undefined) return isMissing ? 'failed' : 'built'
  return build.result === 'success' ? 'built' : 'unsure'
}

const selectionOf = (job: Job | undefined): Selection => {
  const told = parseJson(outputOf(job, 'services'))
  if (!isRecord(told)) return selectionIn(job)
  const group = (name: string): Named[] => listOf(told[name]).flatMap(pairIn)
  return { selected: group('selected'), deferred: group('deferred'), standing: group('standing') }
}

/** Of the output `selection`, or else of `matrix` and `images`. */
const selectionIn = (job: Job | undefined): Selection => {
  const text = outputOf(job, 'selection') || `${outputOf(job, 'matrix')}\n${outputOf(job, 'images')}`
  const lines = unpackLines(text)
  const values = typeof lines === 'string' ? [] : lines.map(parseJson)
  return {
    selected: values.flatMap((value) => listAt(value, 'include')).flatMap(namedIn),
    deferred: [],
    standing: values.filter((value) => at(value, 'include') === undefined).flatMap(namedIn),
  }
}

/** `["cart", "src-…"]`, or the name alone. */
const pairIn = (value: unknown): Named[] => {
  const [name, tag = ''] = listOf(value)
  return typeof name === 'string' && typeof tag === 'string' ? [{ name, tag }] : []
}

const namedIn = (value: unknown): Named[] => {
  const [name, tag] = [at(value, 'name'), at(value, 'tag')]
  return typeof name === 'string' && typeof tag === 'string' ? [{ name, tag }] : []
}
