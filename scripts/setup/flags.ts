import { argocdServer } from '../../src/actions/argocd-readers.ts'
import { awsRegionName, awsRole } from '../../src/actions/image-readers.ts'
import { branch, glob, manifestsRepository, tokenInputs } from '../../src/actions/manifests-readers.ts'
import { linesOf, matching, optional, type Parsed, parseInputs, type Reader, shaped } from '../../src/runner/inputs.ts'
import type { Environment, Slipway } from './settings.ts'

const environment: Reader<Environment> = {
  read: (raw) => {
    const [, name, files] = /^([^\s='"]+)=([^\s'"\\]+)$/.exec(raw) ?? []
    if (name === undefined || files === undefined) {
      const should = 'should be NAME=GLOB, such as `demo=overlays/demo/**`, without spaces and quotes'
      return { mistakes: [`${should}, but it holds ${JSON.stringify(raw)}`] }
    }
    const read = glob.read(files)
    return 'mistakes' in read ? read : { value: { name, files } }
  },
}

const slipway = shaped('OWNER/NAME@COMMIT with a full commit id, and `#TAG` after it where it has one', (raw) => {
  const [, repository, commit, version] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})(?:#(v[\w.-]+))?$/.exec(raw) ?? []
  return repository === undefined || commit === undefined ? undefined : ({ repository, commit, version } as Slipway)
})

/** What a person may say, by flags or as answers; each is a text, and an empty one says nothing. */
const flags = {
  repository: optional(matching('owner/name', /^[\w.-]+\/[\w.-]+$/)),
  branch: optional(branch),
  slipway: optional(slipway),
  environment: linesOf(environment),
  'manifests-repository': optional(manifestsRepository),
  'app-client-id': tokenInputs['manifests-app-client-id'],
  'aws-region': optional(awsRegionName),
  'push-role': optional(awsRole),
  'argocd-server': optional(argocdServer),
  reviewer: linesOf(matching('a login, or ORGANIZATION/TEAM', /^[\w-]+(?:\/[\w.-]+)?$/)),
}

export type FlagName = keyof typeof flags
export type Flags = Parsed<typeof flags>

/** Reads all of them, and tells of every mistake at once. */
export const readFlags = (given: Partial<Record<FlagName, string>>): { flags: Flags } | { mistakes: string[] } => {
  const texts: Record<string, string | undefined> = given
  const read = parseInputs(flags, (name) => texts[name] ?? '')
  return 'mistakes' in read ? { mistakes: read.mistakes.map((mistake) => `--${mistake}`) } : { flags: read.input }
}
