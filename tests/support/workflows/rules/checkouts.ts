import type { Repository } from '../repository.ts'
import { place } from './place.ts'

/** The token of a checkout is there for every later step to read. */
export const checkoutsKeepNoToken = ({ workflows }: Repository): string[] =>
  workflows.flatMap((workflow) =>
    workflow.jobs.flatMap((job) =>
      job.steps
        .filter(
          ({ uses, with: given }) => uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false,
        )
        .map(
          (step) => `${place(workflow, job, step)}: leaves its token on the disk. Write persist-credentials: false.`,
        ),
    ),
  )
