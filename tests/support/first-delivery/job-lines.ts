import type { WorkflowRun } from '../act/run-workflow.ts'

/** A line for each job: its name, how it ended, and its outcome. */
export const jobLines = ({ jobs }: WorkflowRun): string =>
  jobs
    .map(({ name, result, outputs }) => {
      const outcome = Object.values(outputs).find((values) => 'outcome' in values)?.outcome ?? ''
      return `${(name.split('/').at(-1) ?? '').padEnd(12)}  ${result}  ${outcome}`.trimEnd()
    })
    .join('\n')
