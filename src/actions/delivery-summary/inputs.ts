import { type Jobs, parseJobs } from '../../delivery/jobs.ts'
import { bool, optional, type Parsed, type Reader } from '../../runner/inputs.ts'
import { manifestsRepository } from '../manifests-readers.ts'

const jobs: Reader<Jobs> = {
  read: (raw) => {
    const value = parseJobs(raw)
    return typeof value === 'string'
      ? { mistakes: [`should be the context \`needs\` of this job as JSON, but ${value}`] }
      : { value }
  },
}

export const inputs = {
  needs: jobs,
  push: bool,
  'manifests-repository': optional(manifestsRepository),
}

export type Input = Parsed<typeof inputs>
