import { isRecord } from '../../../../src/lib/json.ts'
import type { Repository } from '../repository.ts'
import type { Workflow } from '../workflow.ts'
import { place } from './place.ts'

/** A workflow grants nothing, each job what it needs: what is added later begins without rights. */
export const permissionsAreEachJobsOwn = ({ workflows }: Repository): string[] =>
  workflows.filter(({ kind }) => kind !== 'example').flatMap((workflow) => [...atTheTop(workflow), ...ofJobs(workflow)])

const atTheTop = (workflow: Workflow): string[] => {
  const { permissions } = workflow.value
  return isRecord(permissions) && Object.keys(permissions).length === 0
    ? []
    : [
        `${place(workflow)}: permissions are ${told(permissions)} for all jobs. Write permissions: {} and let each job name its own.`,
      ]
}

const ofJobs = (workflow: Workflow): string[] =>
  workflow.jobs
    .filter(({ value }) => !isRecord(value.permissions))
    .map(
      (job) =>
        `${place(workflow, job)}: permissions are ${told(job.value.permissions)}. Name each that it needs, or write permissions: {}.`,
    )

const told = (permissions: unknown): string => (permissions === undefined ? 'not said' : JSON.stringify(permissions))
