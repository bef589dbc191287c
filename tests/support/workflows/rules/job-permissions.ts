import { fieldsOf } from '../../../../src/lib/json.ts'
import type { Repository } from '../repository.ts'
import type { Job, Workflow } from '../workflow.ts'
import { place } from './place.ts'
import { type Use, usesOf } from './used-permissions.ts'

/** A job is granted nothing that none of its steps uses, and not at a higher level than they do. */
export const nothingIsGrantedInVain = (repository: Repository): string[] =>
  jobsOf(repository).flatMap(({ workflow, job, uses, isOpen }) =>
    Object.entries(fieldsOf(job.value.permissions)).flatMap(([permission, level]) => {
      const used = uses.filter((use) => use.permission === permission)
      if (isOpen || used.some((use) => use.level === level)) return []
      const found = used.length === 0 ? 'none of its steps uses it. Take it out' : 'its steps only read. Write read'
      return [
        `${place(workflow, job)}: grants ${permission}: ${level}, but ${found}, or say in tests/support/workflows/rules/used-permissions.ts which action needs it.`,
      ]
    }),
  )

/** A job is granted what its steps cannot do without. */
export const whatStepsUseIsGranted = (repository: Repository): string[] =>
  jobsOf(repository).flatMap(({ workflow, job, uses }) => {
    const granted = fieldsOf(job.value.permissions)
    const lacking = uses.filter(({ permission, level, isSure }) => isSure && !covers(granted[permission], level))
    const lines = lacking.map(
      ({ permission, level }) =>
        `${place(workflow, job)}: does not grant ${permission}: ${level}, which its steps use. Write it, and what it is for.`,
    )
    return [...new Set(lines)]
  })

const covers = (granted: unknown, level: string): boolean => granted === 'write' || granted === level

type Used = { workflow: Workflow; job: Job; uses: Use[]; isOpen: boolean }

/** Jobs with steps and permissions; `isOpen` where a program may use whatever the token is good for. */
const jobsOf = (repository: Repository): Used[] =>
  repository.workflows
    .flatMap((workflow) => workflow.jobs.map((job) => ({ workflow, job })))
    .filter(({ job }) => job.steps.length > 0 && job.value.permissions !== undefined)
    .map(({ workflow, job }) => {
      const uses = job.steps.map((step) => usesOf(repository, step))
      return { workflow, job, uses: uses.flatMap((use) => (use === 'all' ? [] : use)), isOpen: uses.includes('all') }
    })
