import type { Repository } from '../repository.ts'
import { place } from './place.ts'

/** GitHub ends a job after six hours by itself, which is paid for. */
export const jobsEndInTime = ({ workflows }: Repository): string[] =>
  workflows
    .filter(({ kind }) => kind !== 'example')
    .flatMap((workflow) =>
      workflow.jobs
        .filter(({ uses, value }) => uses === '' && typeof value['timeout-minutes'] !== 'number')
        .map(
          (job) =>
            `${place(workflow, job)}: has no timeout-minutes, and may hang for six hours. Say how long it may take.`,
        ),
    )
