import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCatalog } from '../../src/images/selection/catalog.ts'
import { Failure } from '../../src/lib/failure.ts'
import { isMissing } from '../../src/lib/is-missing.ts'
import type { GitHub } from '../../src/outside/github.ts'
import type { Processes } from '../../src/outside/process.ts'
import { callersOf, pin } from './callers.ts'
import { checkSetUp } from './check-set-up.ts'
import { commandsOf } from './commands.ts'
import { configure } from './configure.ts'
import { elsewhereOf } from './elsewhere.ts'
import { type Facts, terraformVersionFile } from './facts.ts'
import { contextHints, standInHint } from './hints.ts'
import { needsOf } from './needs.ts'
import { servicesFile } from './services-file.ts'
import type { Settings, Values } from './settings.ts'
import { commandOf, nextStep, sayFiles } from './tell.ts'
import { writeFiles } from './write-files.ts'

export type SetUp = {
  settings: Settings
  values: Values
  facts: Facts
  directory: string
  /** The same, as it was said. */
  saidDirectory: string
  processes: Processes
  /** Not where somebody said --no-stacks. */
  expectsStacks: boolean
  /** Undefined without a token. */
  github: GitHub | undefined
  force: boolean
  configure: boolean
  check: boolean
  dryRun: boolean
  reviewers: string[]
  say: (text: string) => void
}

/** Writes the files and says what is left to do, or with `check` looks whether all is there. The exit code. */
export const setUp = async (wish: SetUp): Promise<number> => {
  const { settings, values, facts, github, dryRun, say } = wish
  if (wish.check) return checkSetUp({ settings, values, facts, github: needed(github), say })
  const configuring = wish.configure && !dryRun ? needed(github) : undefined
  const files = await filesOf(wish)
  const complete = (found: string): string => pin(found, settings.slipway)
  const written = await writeFiles({ ...wish, files, complete })
  sayFiles(written, wish)
  for (const note of notesOf(wish)) say(`\n${note}`)
  inCatalog(wish, files[catalogFile])
  await onGitHub(wish, configuring)
  if (dryRun) return 0
  say(`\n${nextStep(written, wish)}`)
  return written.some(({ state }) => state === 'kept') ? 1 : 0
}

const catalogFile = 'services.yaml'

/** What the services of the catalogue need where no token of GitHub reaches. */
const inCatalog = ({ settings, values, facts, say }: SetUp, found: string | undefined): void => {
  if (!settings.services) return
  if (found === undefined) {
    say(`\n${noCatalog}`)
    return
  }
  const catalog = parseCatalog(found, catalogFile)
  const said =
    'mistakes' in catalog
      ? catalog.mistakes.join('\n')
      : elsewhereOf({ settings, values, services: catalog.catalog.services })
  if (said !== '') say(`\n${said}`)
  if ('mistakes' in catalog) return
  for (const hint of contextHints({ services: catalog.catalog.services, paths: facts.paths })) say(`\n${hint}.`)
}

const catalogIn = (directory: string): Promise<string | undefined> =>
  readFile(join(directory, catalogFile), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })

const noCatalog = `${catalogFile} is tracked by git and not in the folder, so what its services need in AWS and in the manifests is not known. Bring it back with \`git restore ${catalogFile}\`, or begin anew with \`git rm --cached ${catalogFile}\`; then repeat this command.`

/** With GitHub at hand it is configured; what is left is said as commands. */
const onGitHub = async ({ settings, values, reviewers, force, say }: SetUp, github?: GitHub): Promise<void> => {
  const needs = needsOf(settings, values)
  if (github !== undefined) await configure({ settings, needs, github, reviewers, force, say })
  const commands = commandsOf({ settings, needs, configured: github !== undefined, reviewers })
  if (commands !== '') say(`\nOn GitHub, for ${settings.repository}:\n\n${commands}`)
}

const filesOf = async ({ settings, facts, directory }: SetUp): Promise<Record<string, string>> => {
  const { templates, paths, terraformVersion } = facts
  const callers = Object.entries(callersOf(settings, templates))
  const isVersionNew = settings.stacks.length > 0 && !paths.includes(terraformVersionFile)
  const catalog = settings.services ? await catalogOf(settings, { paths, directory }) : undefined
  return {
    ...Object.fromEntries(callers.map(([name, text]) => [`.github/workflows/${name}`, text])),
    ...(catalog !== undefined && { [catalogFile]: catalog }),
    ...(isVersionNew && { [terraformVersionFile]: terraformVersion }),
  }
}

type Where = { paths: string[]; directory: string }

/** As it is, or a first one; undefined where git knows one that is not there. */
const catalogOf = (
  settings: Settings,
  { paths, directory }: Where,
): Promise<string | undefined> | string | undefined => {
  if (paths.includes(catalogFile)) return catalogIn(directory)
  const [, repositoryName = ''] = settings.repository.split('/')
  return servicesFile({ paths, repositoryName, slipway: settings.slipway })
}

/** What a person may have expected and is not set up. */
const notesOf = ({
  settings,
  settings: { services, environments, stacks },
  facts: { rootModules },
  expectsStacks,
  saidDirectory,
}: SetUp): string[] => [
  ...[standInHint(settings, commandOf('scripts/init', '--directory', saidDirectory))].flatMap((hint) => hint ?? []),
  ...(services && environments.length === 0
    ? ['Images are pushed and no manifests written: --environment names the files that a delivery writes.']
    : []),
  ...(expectsStacks && stacks.length === 0 && rootModules.length > 0
    ? [`Nothing was set up for the Terraform in ${rootModules.join(', ')}: --stacks says what a stacks.yaml needs.`]
    : []),
]

const needed = (github: GitHub | undefined): GitHub => {
  if (github !== undefined) return github
  throw new Failure('denied', 'neither GH_TOKEN nor GITHUB_TOKEN is set. Give one, such as GH_TOKEN=$(gh auth token)')
}
