import type { Repository } from '../repository.ts'
import { place } from './place.ts'

/** A called workflow gets the secrets that it is given by name, and no other. */
export const secretsAreGivenByName = ({ workflows }: Repository): string[] =>
  workflows.flatMap((workflow) =>
    workflow.jobs
      .filter(({ value }) => value.secrets === 'inherit')
      .map((job) => `${place(workflow, job)}: hands over every secret by inherit. Name those that ${job.uses} takes.`),
  )
