import { at } from '../../src/lib/json.ts'
import type { Answer } from './ask-github.ts'
import { type Finding, missing, note, there, unknown } from './finding.ts'
import { referenceIn } from './read-callers.ts'
import type { Settings } from './settings.ts'

/**
 * The callers in the checkout and those that this version would write, by file name; the workflows that GitHub knows on the
 * default branch, and the commit that the callers name, in the repository that they name.
 */
export type CallersSeen = {
  existing: Record<string, string>
  wanted: Record<string, string>
  workflows: Answer<unknown[]>
  commit: Answer
  /** Who may call the workflows of that repository; undefined where everybody may. */
  access: Answer | undefined
}

/** Whether the callers are there, are of this version, are pushed, and are switched on. */
export const judgeCallers = (
  { existing, wanted, workflows, commit, access }: CallersSeen,
  settings: Settings,
): Finding[] => [
  ...Object.entries(wanted).flatMap(([name, text]) => judgeFile({ name, text, found: existing[name], settings })),
  ...('found' in workflows
    ? Object.keys(wanted).flatMap((name) => (name in existing ? judgeKnown(name, workflows.found, settings) : []))
    : [unknown('the workflows that GitHub knows', 'hidden' in workflows ? workflows.hidden : 'not there')]),
  judgeCommit(commit, settings),
  ...(access === undefined ? [] : [judgeAccess(access, settings)]),
]

type File = { name: string; text: string; found: string | undefined; settings: Settings }

const judgeFile = ({ name, text, found, settings }: File): Finding[] => {
  if (found === undefined) return [missing(`.github/workflows/${name}`, 'scripts/init writes it')]
  if (found === text) return [there(`.github/workflows/${name} is as this version writes it`)]
  const reference = referenceIn(found)
  const { repository, commit, version } = settings.slipway
  if (reference?.repository === repository && reference.ref === commit) {
    return [note(`.github/workflows/${name} differs from what this version writes: scripts/init --dry-run shows how`)]
  }
  const here = `${repository}@${commit.slice(0, 12)}${version === undefined ? '' : ` (${version})`}`
  const calls = reference ? `calls ${reference.repository}@${reference.ref.slice(0, 12)}` : 'calls nothing of Slipway'
  return [
    missing(
      `.github/workflows/${name} ${calls}, and this is ${here}`,
      'scripts/init --force replaces it; --dry-run shows how',
    ),
  ]
}

const judgeKnown = (name: string, workflows: unknown[], { repository }: Settings): Finding[] => {
  const known = workflows.find((workflow) => at(workflow, 'path') === `.github/workflows/${name}`)
  if (known === undefined) return [missing(`${name} on the default branch`, 'commit and push it')]
  const state = at(known, 'state')
  if (state === 'active') return []
  const why = state === 'disabled_inactivity' ? ', since nothing was pushed for 60 days' : ''
  return [missing(`${name} is switched off${why}`, `gh workflow enable ${name} --repo ${repository}`)]
}

const judgeCommit = (commit: Answer, { slipway }: Settings): Finding => {
  const name = `${slipway.repository}@${slipway.commit.slice(0, 12)}`
  if ('found' in commit) return there(`${name} is on GitHub`)
  if ('hidden' in commit) return unknown(name, commit.hidden)
  return missing(`${name} is not on GitHub`, 'push that commit, or name another with --slipway')
}

const judgeAccess = (access: Answer, { slipway, serverUrl }: Settings): Finding => {
  const what = `workflows of ${slipway.repository}, which is private`
  if (!('found' in access)) return unknown(`who may call the ${what}`, 'hidden' in access ? access.hidden : 'not there')
  const level = at(access.found, 'access_level')
  if (level !== 'none') return there(`repositories of the same ${level} may call the ${what}`)
  const page = `${serverUrl}/${slipway.repository}/settings/actions`
  return missing(`no other repository may call the ${what}`, `${page}: give access to the repositories of its owner`)
}
