import { wordOf } from '../../read-fields.ts'
import { expressionsOf, referencesIn } from '../expressions.ts'
import type { Repository } from '../repository.ts'
import type { Job, Step, Workflow } from '../workflow.ts'
import { place } from './place.ts'

/** Every output that is read is one that the step's action has, that its program writes, or that the job hands on. */
export const outputsAreMade = (repository: Repository): string[] =>
  repository.workflows.flatMap((workflow) => [
    ...workflow.jobs.flatMap((job) => ofSteps(repository, { workflow, job })),
    ...ofJobs(repository, workflow),
  ])

const ofSteps = (repository: Repository, { workflow, job }: { workflow: Workflow; job: Job }): string[] =>
  asked(job.value, 'steps').flatMap(([id, output]) => {
    const step = job.steps.find((one) => one.id === id)
    const made = step === undefined ? [] : outputsOf(repository, step)
    return made === undefined || made.includes(output)
      ? []
      : [
          `${place(workflow, job)}: reads steps.${id}.outputs.${output}, ${step === undefined ? `but no step has the id ${id}` : `which ${step.uses || 'that step'} does not make. It makes ${list(made)}`}.`,
        ]
  })

/** What the workflow hands to its caller, and what a job reads of others. */
const ofJobs = (repository: Repository, workflow: Workflow): string[] => {
  const reads = [...asked(workflow.value.on, 'jobs'), ...workflow.jobs.flatMap(({ value }) => asked(value, 'needs'))]
  return reads.flatMap(([id, output]) => {
    const job = workflow.jobs.find((one) => one.id === id)
    const made = job === undefined ? [] : jobOutputs(repository, job)
    return made.includes(output)
      ? []
      : [`${place(workflow)}: reads ${output} of job ${id}, which does not hand it on. It hands on ${list(made)}.`]
  })
}

const jobOutputs = ({ workflowOf }: Repository, { uses, outputs }: Job): string[] =>
  Object.keys(uses === '' ? outputs : (workflowOf(uses)?.called?.outputs ?? {}))

/** undefined where nobody here knows: such an action is a finding of its own. */
const outputsOf = ({ actionOf }: Repository, { uses, value }: Step): string[] | undefined => {
  if (uses !== '') return actionOf(uses)?.outputs
  const program = wordOf(value.run)
  if (!program.includes('$GITHUB_OUTPUT')) return []
  return [...program.matchAll(/\b(?:echo|printf) +["']?([\w-]+)(?:=|<<)/g)].map(([, name = '']) => name)
}

/** The pairs of a step's or job's id and an output that a part of a workflow reads of it. */
const asked = (part: unknown, context: 'steps' | 'jobs' | 'needs'): [id: string, output: string][] => {
  const found = expressionsOf(part).flatMap(({ trees }) => trees.flatMap(referencesIn))
  const paths = [...new Map(found.map((path) => [path.join('.'), path])).values()]
  return paths.flatMap(([first, id = '', kind, output]) =>
    first === context && kind === 'outputs' && output !== undefined ? [[id, output]] : [],
  )
}

const list = (names: string[]): string => (names.length === 0 ? 'nothing' : names.join(', '))
