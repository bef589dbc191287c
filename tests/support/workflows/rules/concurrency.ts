import { isRecord } from '../../../../src/lib/json.ts'
import { wordOf } from '../../read-fields.ts'
import type { Repository } from '../repository.ts'
import type { Job, Workflow } from '../workflow.ts'
import { place } from './place.ts'

/** What a run of these leaves half done must be finished by it, and what waits for its turn must get it. */
const mustEnd = ['terraform-apply', 'argocd-drill']

/** What applies is in a group that cancels nothing and drops nothing; neither does a group around it, in its callers. */
export const appliesAreNeverDropped = (repository: Repository): string[] =>
  repository.workflows
    .filter(({ kind }) => kind !== 'example')
    .flatMap((workflow) => workflow.jobs.flatMap((job) => ofJob(repository, { workflow, job })))

const ofJob = (repository: Repository, { workflow, job }: { workflow: Workflow; job: Job }): string[] => {
  if (!applies(repository, job)) return []
  const groups = [workflow.value.concurrency, job.value.concurrency].filter((group) => group !== undefined)
  const where = place(workflow, job)
  if (groups.length === 0 && job.uses === '')
    return [`${where}: applies, and two of its runs may do so at once. Give it a concurrency group with queue: max.`]
  return groups.flatMap((group) => troubleOf(group).map((trouble) => `${where}: ${trouble}`))
}

/** A job that applies, or calls one that may; a call that only plans does not. */
const applies = (repository: Repository, job: Job): boolean =>
  job.steps.some(({ uses }) => uses !== '' && mustEnd.includes(repository.actionOf(uses)?.name ?? '')) ||
  (job.with.operation !== 'plan' &&
    Boolean(repository.workflowOf(job.uses)?.jobs.some((inner) => applies(repository, inner))))

const troubleOf = (concurrency: unknown): string[] => {
  const settings = isRecord(concurrency) ? concurrency : { group: concurrency }
  const cancels = settings['cancel-in-progress']
  return [
    ...(cancels === false || cancels === undefined
      ? []
      : [`cancel-in-progress: ${wordOf(cancels) || String(cancels)} may cancel what applies. Write false.`]),
    ...(settings.queue === 'max'
      ? []
      : ['its concurrency group lets one run wait and drops the others. Write queue: max.']),
  ]
}

/** A group of the same name in a caller and in what it calls waits for itself for ever, as `github.workflow` is the caller's in both. */
export const groupsAreOfOneFile = ({ workflows, workflowOf }: Repository): string[] =>
  workflows.flatMap((workflow) => {
    const callsOrIsCalled = workflow.called !== undefined || workflow.jobs.some(({ uses }) => workflowOf(uses))
    const groups = [workflow.value.concurrency, ...workflow.jobs.map(({ value }) => value.concurrency)]
    return groups
      .map((group) => wordOf(isRecord(group) ? group.group : group))
      .filter((group) => callsOrIsCalled && /\bgithub\.workflow\b/.test(group))
      .map(
        (group) =>
          `${place(workflow)}: its concurrency group ${group} is the same in its caller and in what it calls. Write a name of its own.`,
      )
  })
