import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf, wordsOf } from '../read-fields.ts'

/** What one job of a run did; each leg of a matrix is a job of its own. */
export type JobRun = {
  /** Its id in its workflow. */
  id: string
  /** Its name, after those of the jobs and workflows that called it: `deliver/deliver/build cart`. */
  name: string
  matrix: Record<string, string>
  result: 'success' | 'failure'
  /** Step's id → output → value. */
  outputs: Record<string, Record<string, string>>
  /** What its steps wrote to the job summary, in their order. */
  summaries: string[]
  annotations: { level: 'error' | 'warning' | 'notice'; message: string }[]
  /** What its steps printed; of a step that failed the end may be lost. */
  log: string
  /** Why it failed, in act's words. */
  errors: string[]
  masks: string[]
}

type Entry = {
  job: string
  jobId: string
  matrix: Record<string, string>
  level: string
  message: string
  command: string
  argument: string
  name: string
  content: string
  stepId: string
  isRaw: boolean
  jobResult: string
}

/** Reads act's log of JSON lines. A job that was skipped is not in it. */
export const readLog = (text: string): JobRun[] => {
  const jobs = new Map<string, JobRun>()
  for (const entry of readEntries(text)) {
    const isTold = entry.stepId !== '' || entry.jobResult !== '' || entry.level === 'error'
    if (entry.job !== '' && isTold) note(jobOf(jobs, entry), entry)
  }
  return [...jobs.values()]
}

/** What act said that is not a job's. */
export const readTrouble = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const entry = readEntry(line)
    if (entry === undefined) return line.trim() === '' ? [] : [line]
    return entry.level === 'error' || entry.level === 'fatal' ? [entry.message.trim()] : []
  })

const readEntries = (text: string): Entry[] => text.split('\n').flatMap((line) => readEntry(line) ?? [])

const readEntry = (line: string): Entry | undefined => {
  if (!line.startsWith('{')) return undefined
  const fields = fieldsOf(JSON.parse(line))
  return {
    job: wordOf(fields.job).trim(),
    jobId: wordOf(fields.jobID),
    matrix: wordsOf(fields.matrix),
    level: wordOf(fields.level),
    message: wordOf(fields.msg),
    command: wordOf(fields.command),
    argument: wordOf(fields.arg),
    name: wordOf(fields.name),
    content: wordOf(fields.content),
    stepId: wordOf(listOf(fields.stepID).at(-1) ?? at(fields, 'stepid', 0)),
    isRaw: fields.raw_output === true,
    jobResult: wordOf(fields.jobResult),
  }
}

const jobOf = (jobs: Map<string, JobRun>, { job, jobId, matrix }: Entry): JobRun => {
  const known = jobs.get(job)
  if (known !== undefined) return known
  // A matrix' legs are numbered at the end of their names, where there are several.
  const name = Object.keys(matrix).length === 0 ? job : job.replace(/-\d+$/, '')
  const run: JobRun = {
    id: jobId,
    name,
    matrix,
    result: 'failure',
    outputs: {},
    summaries: [],
    annotations: [],
    log: '',
    errors: [],
    masks: [],
  }
  jobs.set(job, run)
  return run
}

const note = (job: JobRun, entry: Entry): void => {
  // act gives the failure of a leg to the legs that end after it, too: a leg of its own has failed where it has an error.
  if (entry.jobResult !== '') {
    const isLeg = Object.keys(job.matrix).length > 0
    job.result = (isLeg ? job.errors.length === 0 : entry.jobResult === 'success') ? 'success' : 'failure'
  }
  if (entry.isRaw) job.log += entry.message.replaceAll('\r\n', '\n')
  else if (entry.command === '' && entry.level === 'error') job.errors.push(entry.message)
  else commands[entry.command]?.(job, entry)
}

const commands: Record<string, (job: JobRun, entry: Entry) => unknown> = {
  'set-output': ({ outputs }, { stepId, name, argument }) => {
    outputs[stepId] = { ...outputs[stepId], [name]: argument }
  },
  summary: ({ summaries }, { content }) => summaries.push(content),
  'add-mask': ({ masks }, { argument }) => masks.push(argument),
  error: ({ annotations }, { argument }) => annotations.push({ level: 'error', message: argument }),
  warning: ({ annotations }, { argument }) => annotations.push({ level: 'warning', message: argument }),
  notice: ({ annotations }, { argument }) => annotations.push({ level: 'notice', message: argument }),
}
