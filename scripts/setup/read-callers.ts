import { isRecord } from '../../src/lib/json.ts'
import { valueAt } from './edit-yaml.ts'
import { type Environment, isStandIn, type Slipway } from './settings.ts'

/** What callers that are there already say; a name that they do not say is undefined. */
export type Said = {
  branch: string | undefined
  environments: Environment[]
  /** What they call, where that is one commit of a repository that is known. */
  slipway: Slipway | undefined
  /** The same, where a name stands for its owner. */
  standIn: Slipway | undefined
  services: boolean
  drills: boolean
  stacks: boolean
}

/** Reads it from the texts of `.github/workflows`, by file name. */
export const readCallers = (texts: Record<string, string>): Said => {
  const text = (name: string): string => texts[name] ?? ''
  const delivered = environmentOf(text('deliver.yml'), 'deliver')
  const promoted = environmentOf(text('promote.yml'), 'promote')
  const branches = valueAt(text('deliver.yml'), ['on', 'push', 'branches'])
  const branch: unknown = Array.isArray(branches) ? branches[0] : undefined
  const called = calledBy(text('deliver.yml')) ?? calledBy(text('infrastructure.yml')) ?? calledBy(text('drill.yml'))
  const isKnown = called !== undefined && !isStandIn(called.repository)
  return {
    branch: typeof branch === 'string' ? branch : undefined,
    environments: delivered ? [delivered, ...(promoted ? [promoted] : [])] : [],
    slipway: isKnown ? called : undefined,
    standIn: isKnown ? undefined : called,
    services: referenceIn(text('deliver.yml')) !== undefined,
    drills: referenceIn(text('drill.yml')) !== undefined,
    stacks: referenceIn(text('infrastructure.yml')) !== undefined,
  }
}

/** The reusable workflow that a caller names: whose it is, which file and at which ref. */
export const referenceIn = (text: string): { repository: string; file: string; ref: string } | undefined => {
  const [, repository, file, ref] =
    /^\s+uses: ([\w.-]+\/[\w.-]+)\/\.github\/workflows\/([\w-]+\.yml)@([^\s#]+)/m.exec(text) ?? []
  return repository === undefined || file === undefined || ref === undefined ? undefined : { repository, file, ref }
}

const calledBy = (text: string): Slipway | undefined => {
  const { repository, ref = '' } = referenceIn(text) ?? {}
  if (repository === undefined || !/^[0-9a-f]{40}$/.test(ref)) return undefined
  const [, version] = new RegExp(`@${ref} # (v[\\w.-]+)$`, 'm').exec(text) ?? []
  return { repository, commit: ref, version }
}

const environmentOf = (text: string, job: string): Environment | undefined => {
  const given = valueAt(text, ['jobs', job, 'with'])
  if (!isRecord(given)) return undefined
  const { environment: name, 'manifests-files': files } = given
  if (typeof name !== 'string' || typeof files !== 'string') return undefined
  return { name, files }
}
