import { wordOf } from '../../read-fields.ts'
import type { Repository } from '../repository.ts'
import { place } from './place.ts'

/** What an expression writes into a program is run; a variable of the environment is only read. */
export const programsTakeNoExpressions = ({ workflows }: Repository): string[] =>
  workflows.flatMap((workflow) =>
    workflow.jobs.flatMap((job) =>
      job.steps.flatMap((step) => {
        const program = wordOf(step.value.run) || wordOf(step.with.script)
        return [...program.matchAll(/\$\{\{.*?\}\}/gs)].map(
          ([expression]) =>
            `${place(workflow, job, step)}: its program holds ${expression}, whose value would be run. Hand it over in env and read it from there.`,
        )
      }),
    ),
  )
