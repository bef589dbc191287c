import type { Answer } from './ask-github.ts'
import { setSecret, setVariable } from './commands.ts'
import { type Finding, missing, note, there, unknown } from './finding.ts'
import { type FlagName, readFlags } from './flags.ts'
import { needsOf } from './needs.ts'
import type { Settings, Values } from './settings.ts'

/** The repository's variables and the names of its secrets, its organization's included. */
export type Names = { variables: Answer<Map<string, string>>; secrets: Answer<Set<string>> }

/** `values`: what a person has said, which may not be on GitHub. */
type Seen = { settings: Settings; values: Values; names: Names }

/** Whether the callers find what they read. A value of a secret is never asked for; GitHub gives none out. */
export const judgeNames = ({ settings, values, names: { variables, secrets } }: Seen): Finding[] => {
  const held = 'found' in variables ? variables.found : new Map<string, string>()
  const kept = 'found' in secrets ? secrets.found : new Set<string>()
  const { usesApp, ...wanted } = wantedOf(values, { held, kept })
  const delivers = settings.services && settings.environments.length > 0
  const needs = needsOf(settings, wanted)
  return [
    ...('found' in variables
      ? needs.variables.map((needed) => judgeVariable(needed, held.get(needed.name), settings))
      : [unknown('variables', whyOf(variables))]),
    ...('found' in secrets
      ? [
          ...needs.secrets.map((needed) => judgeSecret(needed, kept, settings)),
          ...(delivers && usesApp && kept.has('MANIFESTS_TOKEN') ? [judgeSecond(settings)] : []),
        ]
      : [unknown('names of secrets', whyOf(secrets))]),
    ...('found' in variables &&
    settings.environments.length > 0 &&
    !held.has('ARGOCD_SERVER') &&
    values.argocdServer === undefined
      ? [note('no variable ARGOCD_SERVER: a delivery ends after its commit, and nobody waits until it is live')]
      : []),
  ]
}

type Found = { held: Map<string, string>; kept: Set<string> }

/** What GitHub has decides, and then what was said. */
const wantedOf = (values: Values, { held, kept }: Found): Values & { usesApp: boolean } => {
  const usesApp = held.has('MANIFESTS_APP_CLIENT_ID') || kept.has('MANIFESTS_APP_PRIVATE_KEY')
  const wantsApp = values.appClientId !== undefined && !kept.has('MANIFESTS_TOKEN')
  return {
    ...values,
    usesApp,
    appClientId: usesApp || wantsApp ? (values.appClientId ?? '') : undefined,
    argocdServer: held.get('ARGOCD_SERVER') ?? values.argocdServer,
  }
}

type NeededVariable = ReturnType<typeof needsOf>['variables'][number]
type NeededSecret = ReturnType<typeof needsOf>['secrets'][number]

const judgeVariable = (needed: NeededVariable, value: string | undefined, { repository }: Settings): Finding => {
  const { name, what } = needed
  const todo = setVariable({ ...needed, value: needed.value || undefined }, repository)
  if (value === undefined || value === '') return missing(`variable ${name}, ${what}`, todo)
  const flag = flagOf[name]
  const read = flag ? readFlags({ [flag]: value }) : { flags: {} }
  if (!('mistakes' in read)) return there(`variable ${name} is ${value}`)
  const mistakes = read.mistakes.map((mistake) => mistake.replace(/^--[\w-]+: /, '')).join('; ')
  return missing(`variable ${name} ${mistakes}`, todo)
}

const flagOf: Record<string, FlagName> = {
  AWS_REGION: 'aws-region',
  AWS_PUSH_ROLE: 'push-role',
  MANIFESTS_REPOSITORY: 'manifests-repository',
  MANIFESTS_APP_CLIENT_ID: 'app-client-id',
  ARGOCD_SERVER: 'argocd-server',
}

const judgeSecret = (needed: NeededSecret, kept: Set<string>, { repository }: Settings): Finding => {
  const { name, what } = needed
  if (kept.has(name)) return there(`secret ${name} is set`)
  if (needed.optional) return note(`no secret ${name}, ${what}`)
  return missing(`secret ${name}, ${what}`, setSecret(needed, repository))
}

/** The actions take an App or a token, and refuse both. */
const judgeSecond = ({ repository }: Settings): Finding =>
  missing(
    'a choice: MANIFESTS_TOKEN is a secret beside the GitHub App, and a delivery refuses both',
    `gh secret delete MANIFESTS_TOKEN --repo ${repository}`,
  )

const whyOf = (answer: { absent: true } | { hidden: string }): string =>
  'hidden' in answer ? answer.hidden : 'not there'
