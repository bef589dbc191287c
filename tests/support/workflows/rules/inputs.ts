import { at, fieldsOf } from '../../../../src/lib/json.ts'
import { wordOf } from '../../read-fields.ts'
import { typesOfValue } from '../expression-type.ts'
import { copyOf, ownPath, type Repository } from '../repository.ts'
import type { Job, Step, Workflow } from '../workflow.ts'
import { place } from './place.ts'

/** Every `with:` has the type that the called workflow says, and a literal is one that the called action takes. */
export const inputsAreTaken = (repository: Repository): string[] =>
  repository.workflows.flatMap((workflow) =>
    workflow.jobs.flatMap((job) => [
      ...ofCall(repository, { workflow, job }),
      ...job.steps.flatMap((step) => ofStep(repository, { workflow, job, step })),
    ]),
  )

const ofCall = ({ workflowOf }: Repository, { workflow, job }: { workflow: Workflow; job: Job }): string[] => {
  if (job.uses === '') return []
  const called = workflowOf(job.uses)?.called
  if (called === undefined)
    return [`${place(workflow, job)}: calls ${job.uses}, which no file here is. Write $/.github/workflows/<name>.yml.`]
  return Object.entries(job.with).flatMap(([name, value]) => {
    const type = called.inputs[name]?.type ?? 'unknown'
    const given = [...typesOfValue(value, inputTypes(workflow))].filter((one) => one !== 'unknown' && one !== type)
    return type === 'unknown' || given.length === 0
      ? []
      : [
          `${place(workflow, job)}: ${name} is a ${type} in ${job.uses}, but ${JSON.stringify(value)} is a ${given.join(' or a ')}. Give it a ${type}.`,
        ]
  })
}

/** The inputs of a call and of a dispatch are one context. */
export const inputTypes = ({ value }: Workflow): Record<string, string> => {
  const inputs = ['workflow_call', 'workflow_dispatch'].flatMap((event) =>
    Object.entries(fieldsOf(at(value.on, event, 'inputs'))),
  )
  return Object.fromEntries(inputs.map(([name, input]) => [name, wordOf(at(input, 'type')) || 'string']))
}

const ofStep = (
  { actionOf }: Repository,
  { workflow, job, step }: { workflow: Workflow; job: Job; step: Step },
): string[] => {
  if (step.uses === '') return []
  const action = actionOf(step.uses)
  if (action === undefined) return [`${place(workflow, job, step)}: ${unknown(step.uses)}`]
  return Object.entries(step.with)
    .filter(([, value]) => !String(value).includes('${{'))
    .flatMap(([name, value]) => action.mistakesIn(name, String(value).trim()).map((mistake) => ({ name, mistake })))
    .map(({ name, mistake }) => `${place(workflow, job, step)}: ${name} ${mistake}.`)
}

const unknown = (uses: string): string => {
  if (ownPath(uses) !== undefined) return `uses ${uses}, which is not here. Name a folder with an action.yml.`
  const [, repository = '', path = '', commit = ''] = /^([^/]+\/[^/@]+)([^@]*)@(.*)$/.exec(uses) ?? []
  const url = `https://raw.githubusercontent.com/${repository}/${commit}${path}/action.yml`
  return `uses ${uses}, whose inputs nobody here knows. Keep a copy of its action.yml: curl --create-dirs -o ${copyOf(uses)} ${url}`
}
