import { fieldsOf } from '../../../../src/lib/json.ts'
import { wordOf } from '../../read-fields.ts'
import type { Repository } from '../repository.ts'
import type { Job, Workflow } from '../workflow.ts'
import { place } from './place.ts'

/** Permissions by their names, at `read` or `write`. */
export type Grants = Record<string, string>

/**
 * A called workflow gets no more than the calling job grants, and GitHub refuses the whole run when it asks for more: a
 * job that calls one grants exactly what that one's jobs need together.
 */
export const callersGrantWhatIsNeeded = (repository: Repository): string[] =>
  repository.workflows.flatMap((workflow) =>
    workflow.jobs.flatMap((job) => {
      const called = repository.workflowOf(job.uses)
      return called === undefined ? [] : compare(`${place(workflow, job)}`, job, grantsOf(repository, called))
    }),
  )

/** What the jobs of a workflow need together, those of the workflows that it calls among them. */
export const grantsOf = ({ workflowOf }: Pick<Repository, 'workflowOf'>, workflow: Workflow): Grants => {
  const needed = (one: Workflow): Grants[] =>
    one.jobs.flatMap((job) => {
      const called = workflowOf(job.uses)
      return called === undefined ? [granted(job)] : needed(called)
    })
  const all = needed(workflow).flatMap((grants) => Object.entries(grants))
  const names = [...new Set(all.map(([name]) => name))].toSorted()
  return Object.fromEntries(
    names.map((name) => [name, highest(all.flatMap(([n, level]) => (n === name ? [level] : [])))]),
  )
}

const highest = (levels: string[]): string => (levels.includes('write') ? 'write' : 'read')

const granted = ({ value }: Job): Grants =>
  Object.fromEntries(
    Object.entries(fieldsOf(value.permissions)).flatMap(([name, level]) =>
      level === 'none' ? [] : [[name, wordOf(level)]],
    ),
  )

const compare = (where: string, job: Job, needed: Grants): string[] => {
  const given = granted(job)
  return [...new Set([...Object.keys(needed), ...Object.keys(given)])].flatMap((name) => {
    if (given[name] === needed[name]) return []
    const grants = given[name] === undefined ? `no ${name}` : `${name}: ${given[name]}`
    const needs =
      needed[name] === undefined ? `no ${name}. Take it out` : `${needed[name]}. Write ${name}: ${needed[name]}`
    return [`${where}: grants ${grants}, but ${job.uses} needs ${needs}.`]
  })
}
