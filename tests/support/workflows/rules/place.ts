import type { Job, Step, Workflow } from '../workflow.ts'

/** Where a finding is: the file, and the job and the step of it. */
export const place = ({ path }: Workflow, job?: Job, step?: Step): string =>
  [path, ...(job ? [`job ${job.id}`] : []), ...(step ? [`step ${step.label}`] : [])].join(', ')
