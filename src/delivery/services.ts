import { at, isRecord, parseJson } from '../lib/json.ts'
import { unpackLines } from '../lib/packed-lines.ts'
import { hasRun, type Job, type Jobs, outputOf } from './jobs.ts'

/** What a delivery came to for a service: `unsure` where a leg failed and nobody looked which. */
export type Service = {
  name: string
  repository: string
  tag: string
  state: 'built' | 'reused' | 'failed' | 'unsure' | 'not-built'
}

type Named = { name: string; repository: string; tag: string }
type Selection = { rows: Named[]; images: Named[] }

/** The services that were looked at, those to build first; without the deferred ones, which only their number tells of. */
export const servicesOf = (jobs: Jobs): Service[] => {
  const { rows, images } = selectionOf(jobs.select)
  const missing = hasRun(jobs.collect) && jobs.collect.result === 'success' ? selectionOf(jobs.collect).rows : undefined
  const stateOf = ({ name }: Named): Service['state'] => {
    if (!hasRun(jobs.build)) return 'not-built'
    if (missing !== undefined) return missing.some((row) => row.name === name) ? 'failed' : 'built'
    return jobs.build.result === 'success' ? 'built' : 'unsure'
  }
  return [
    ...rows.map((row) => ({ ...row, state: stateOf(row) })),
    ...images.map((image) => ({ ...image, state: 'reused' as const })),
  ]
}

/** How many services wait for a later run, since a matrix has at most 256 legs. */
export const deferredOf = ({ select }: Jobs): number => Number(outputOf(select, 'deferred')) || 0

/** What select-services gave out: its `selection`, or else its `matrix` and `images`. */
const selectionOf = (job: Job | undefined): Selection => {
  const text = outputOf(job, 'selection') || `${outputOf(job, 'matrix')}\n${outputOf(job, 'images')}`
  const lines = unpackLines(text)
  const values = typeof lines === 'string' ? [] : lines.map(parseJson)
  return {
    rows: values.flatMap((value) => listIn(value).flatMap(namedIn)),
    images: values.filter((value) => at(value, 'include') === undefined).flatMap(namedIn),
  }
}

const listIn = (matrix: unknown): unknown[] => {
  const include = at(matrix, 'include')
  return Array.isArray(include) ? include : []
}

const namedIn = (value: unknown): Named[] => {
  if (!isRecord(value)) return []
  const { name, repository, tag } = value
  return typeof name === 'string' && typeof repository === 'string' && typeof tag === 'string'
    ? [{ name, repository, tag }]
    : []
}
