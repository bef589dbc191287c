import { type Document, parseDocument } from 'yaml'
import { Failure } from '../../../src/lib/failure.ts'
import { at, fieldsOf } from '../../../src/lib/json.ts'
import { wordOf, wordsOf } from '../read-fields.ts'
import type { JobRun } from './read-log.ts'
import type { WorkflowRun } from './run-workflow.ts'

/**
 * Makes of a workflow what GitHub runs when the failed jobs of a run are run again: what succeeded, and waits for nothing that
 * is run again, keeps the outputs that it had; of a matrix only the legs that failed are left. act itself cannot run
 * a part of a run again. To be given to `openToolkit` as `edit`, with the called workflow's file.
 */
export const rerunFailed =
  (run: WorkflowRun, called: string) =>
  (file: string, text: string): string => {
    if (file !== called) return text
    const document = parseDocument(text)
    const jobs = fieldsOf(at(document.toJS(), 'jobs'))
    const again = runAgain(jobs, run)
    for (const [id, job] of Object.entries(jobs)) {
      const before = run.jobs.filter((one) => one.id === id)
      if (again.has(id)) keepFailedLegs(document, id, before)
      else keepResult(document, { id, job, before })
    }
    return document.toString({ lineWidth: 0 })
  }

const keepFailedLegs = (document: Document, id: string, before: JobRun[]): void => {
  const legs = before.filter(({ result, matrix }) => result === 'failure' && Object.keys(matrix).length > 0)
  if (legs.length === 0) return
  document.setIn(['jobs', id, 'strategy', 'matrix'], { include: legs.map(({ matrix }) => matrix) })
}

type Kept = { id: string; job: unknown; before: JobRun[] }

const keepResult = (document: Document, { id, job, before }: Kept): void => {
  document.setIn(['jobs', id, 'steps'], [{ run: 'true' }])
  document.setIn(['jobs', id, 'outputs'], keptOutputs(id, job, before))
  document.deleteIn(['jobs', id, 'strategy'])
}

/** Those that failed or were skipped, and all that need them, however far. */
const runAgain = (jobs: Record<string, unknown>, run: WorkflowRun): Set<string> => {
  const again = new Set(Object.keys(jobs).filter((id) => !succeeded(run, id)))
  const needs = (id: string): string[] => [at(jobs[id], 'needs')].flat().map(wordOf)
  for (let size = -1; size !== again.size; ) {
    size = again.size
    for (const id of Object.keys(jobs)) if (needs(id).some((need) => again.has(need))) again.add(id)
  }
  return again
}

const succeeded = ({ jobs }: WorkflowRun, id: string): boolean => {
  const ran = jobs.filter((job) => job.id === id)
  return ran.length > 0 && ran.every(({ result }) => result === 'success')
}

const keptOutputs = (id: string, job: unknown, [before]: JobRun[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wordsOf(at(job, 'outputs'))).map(([name, expression]) => {
      const [, step = '', output = ''] = /^\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(expression) ?? []
      if (step === '')
        throw new Failure('rejected', `${id}: the output ${name} is more than one of a step: ${expression}`)
      return [name, before?.outputs[step]?.[output] ?? '']
    }),
  )
