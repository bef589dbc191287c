import { at, isRecord, parseJson, textsIn } from '../lib/json.ts'
import { parseTold } from '../lib/told.ts'

/** The jobs of deliver.yml, promote.yml and rollback.yml, in the order in which they run. */
const jobNames = ['select', 'build', 'collect', 'bump', 'rollback', 'health'] as const
export type JobName = (typeof jobNames)[number]

const results = ['success', 'failure', 'cancelled', 'skipped'] as const
type JobResult = (typeof results)[number]

/** What a job came to, as GitHub's context `needs` has it. */
export type Job = { result: JobResult; outputs: Record<string, string> }

/** A job that is not there, like one that was skipped, had nothing to do. */
export type Jobs = Partial<Record<JobName, Job>>

/** Reads `toJSON(needs)`, or what is left of it; jobs of other names are left alone. A string says what is wrong. */
export const parseJobs = (text: string): Jobs | string => {
  const value = parseJson(text)
  if (!isRecord(value)) return 'it is not a JSON object'
  const named = jobNames.filter((name) => Object.hasOwn(value, name))
  if (named.length === 0) return `it names no job of a delivery (${jobNames.join(', ')})`
  const broken = named.find((name) => resultOf(value[name]) === undefined)
  if (broken !== undefined) return `the job ${broken} has no "result" of ${results.join(', ')}`
  return Object.fromEntries(
    named.map((name) => [name, { result: resultOf(value[name]), outputs: outputsOf(value[name]) }]),
  )
}

/** Whether the job did anything at all. */
export const hasRun = (job: Job | undefined): job is Job => job !== undefined && job.result !== 'skipped'

/** An output of a job, '' where there is none. */
export const outputOf = (job: Job | undefined, name: string): string => job?.outputs[name] ?? ''

const resultOf = (job: unknown): JobResult | undefined => {
  const found = at(job, 'result')
  return results.find((result) => result === found)
}

/** The outputs, and what the step told in `summary` where the job does not give it out whole. */
const outputsOf = (job: unknown): Record<string, string> => {
  const outputs = at(job, 'outputs')
  const given = isRecord(outputs) ? textsIn(outputs) : {}
  return { ...parseTold(given.summary ?? ''), ...given }
}
