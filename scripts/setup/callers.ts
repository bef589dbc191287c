import { removeKey, setValue } from './edit-yaml.ts'
import type { Environment, Settings, Slipway } from './settings.ts'

/** The texts of `workflows/`, by file name. */
export type Templates = Record<string, string>

/** The callers that a repository of these settings has, by file name: the templates with its names in them. */
export const callersOf = (settings: Settings, templates: Templates): Record<string, string> => {
  const edits = Object.entries(editsOf(settings))
  return Object.fromEntries(
    edits.map(([name, edit]) => [name, pin(edit(templates[name] ?? missing(name)), settings.slipway)]),
  )
}

type Edit = (text: string) => string

const missing = (name: string): never => {
  throw new Error(`workflows/${name} is not there`)
}

const editsOf = (settings: Settings): Record<string, Edit> => {
  const { services, environments, stacks, drills } = settings
  const names = stacks.map(({ name }) => name)
  const [first, second] = environments
  return {
    ...(services && { 'deliver.yml': (text: string) => deliver(text, settings), 'pull-request.yml': same }),
    ...(services && first && { 'rollback.yml': (text: string) => rollback(text, environments) }),
    ...(services && first && second && { 'promote.yml': (text: string) => promote(text, first, second) }),
    ...(names.length > 0 && {
      'plan.yml': (text: string) => plan(text, settings),
      'infrastructure.yml': (text: string) => setValue(text, [...inputs, 'stack', 'options'], names),
      'drift.yml': same,
    }),
    ...(stacks.some(({ ephemeral }) => ephemeral) && { 'expire.yml': same }),
    ...(drills && { 'drill.yml': same }),
  }
}

const same: Edit = (text) => text
const inputs = ['on', 'workflow_dispatch', 'inputs']

const deliver = (text: string, { branch, environments: [first] }: Settings): string => {
  const given = ['jobs', 'deliver', 'with']
  const onBranch = setValue(text, ['on', 'push', 'branches'], [branch])
  if (first === undefined) {
    return ['manifests-files', 'environment'].reduce((left, name) => removeKey(left, [...given, name]), onBranch)
  }
  const toFiles = setValue(onBranch, [...given, 'manifests-files'], first.files)
  return setValue(toFiles, [...given, 'environment'], first.name)
}

const promote = (text: string, from: Environment, to: Environment): string => {
  const given = ['jobs', 'promote', 'with']
  return [
    { path: ['run-name'], value: `promote ${from.name} to ${to.name}` },
    { path: [...given, 'from'], value: from.files },
    { path: [...given, 'manifests-files'], value: to.files },
    { path: [...given, 'environment'], value: to.name },
  ].reduce((left, { path, value }) => setValue(left, path, value), text)
}

const rollback = (text: string, environments: Environment[]): string => {
  const names = environments.map(({ name }) => name)
  const [first, second] = environments
  const chosen = second
    ? `\${{ inputs.environment == '${first?.name}' && '${first?.files}' || '${second.files}' }}`
    : (first?.files ?? '')
  const options = setValue(text, [...inputs, 'environment', 'options'], names)
  return setValue(options, ['jobs', 'rollback', 'with', 'manifests-files'], chosen)
}

const plan = (text: string, { stacks }: Settings): string => {
  const tops = stacks.map(({ directory }) => directory.split('/').find((part) => part !== '' && part !== '.'))
  const folders = tops.includes(undefined) ? ['**'] : [...new Set(tops)].map((top) => `${top}/**`)
  const watched = ['stacks.yaml', ...folders, '.github/workflows/plan.yml']
  const paths = setValue(text, ['on', 'pull_request', 'paths'], folders.includes('**') ? ['**'] : watched)
  const matrix = ['jobs', 'plan', 'strategy', 'matrix', 'stack']
  return setValue(
    paths,
    matrix,
    stacks.map(({ name }) => name),
  )
}

/**
 * Names what is called in a template, or in a caller that was written before its owner was known. A comment with the tag is what
 * Dependabot reads and keeps.
 */
export const pin = (text: string, { repository, commit, version }: Slipway): string =>
  text.replaceAll(
    /OWNER\/slipway(\/\.github\/workflows\/[\w-]+\.yml)@(?:COMMIT_SHA|[0-9a-f]{40})/g,
    (_, path) => `${repository}${path}@${commit}${version === undefined ? '' : ` # ${version}`}`,
  )
