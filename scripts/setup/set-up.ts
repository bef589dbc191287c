import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCatalog } from '../../src/images/selection/catalog.ts'
import { Failure } from '../../src/lib/failure.ts'
import { isMissing } from '../../src/lib/is-missing.ts'
import type { GitHub } from '../../src/outside/github.ts'
import type { Processes } from '../../src/outside/process.ts'
import { callersOf } from './callers.ts'
import { checkSetUp } from './check-set-up.ts'
import { commandsOf } from './commands.ts'
import { configure } from './configure.ts'
import { elsewhereOf } from './elsewhere.ts'
import { type Facts, terraformVersionFile } from './facts.ts'
import { contextHints, standInHint } from './hints.ts'
import { needsOf } from './needs.ts'
import { servicesFile } from './services-file.ts'
import type { Settings, Values } from './settings.ts'
import { type Written, writeFiles } from './write-files.ts'

export type SetUp = {
  settings: Settings
  values: Values
  facts: Facts
  directory: string
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
  const { settings, facts, github, dryRun, say } = wish
  if (wish.check) return checkSetUp({ settings, facts, github: needed(github), say })
  const configuring = wish.configure && !dryRun ? needed(github) : undefined
  const files = filesOf(settings, facts)
  const written = await writeFiles({ ...wish, files })
  sayFiles(written, wish)
  for (const note of notesOf(wish)) say(`\n${note}`)
  await inCatalog(wish, files[catalogFile])
  await onGitHub(wish, configuring)
  if (dryRun) return 0
  say(`\n${nextStep(written, standInHint(settings) !== undefined)}`)
  return written.some(({ state }) => state === 'kept') ? 1 : 0
}

const sayFiles = (written: Written[], { dryRun, say }: SetUp): void => {
  const kept = written.filter(({ state }) => state === 'kept')
  for (const { path, state } of written) say(`${dryRun ? wouldBe[state] : words[state]}  ${path}`)
  for (const { difference } of kept) say(`\n${difference}`)
  if (kept.length > 0) say(`\n${plural(kept.length, 'file')} left as found: --force replaces what differs.`)
}

const catalogFile = 'services.yaml'

/** What the services need where no token of GitHub reaches: `text` is the catalogue that was written, else it is read. */
const inCatalog = async ({ settings, values, facts, directory, say }: SetUp, text?: string): Promise<void> => {
  if (!settings.services) return
  const found = text ?? (await catalogIn(directory))
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

const filesOf = (settings: Settings, { templates, paths, terraformVersion }: Facts): Record<string, string> => {
  const callers = Object.entries(callersOf(settings, templates))
  const [, repositoryName = ''] = settings.repository.split('/')
  const services = servicesFile({ paths, repositoryName, slipway: settings.slipway })
  const isNew = settings.services && !paths.includes(catalogFile)
  const isVersionNew = settings.stacks.length > 0 && !paths.includes(terraformVersionFile)
  return {
    ...Object.fromEntries(callers.map(([name, text]) => [`.github/workflows/${name}`, text])),
    ...(isNew && services !== undefined && { [catalogFile]: services }),
    ...(isVersionNew && { [terraformVersionFile]: terraformVersion }),
  }
}

const words: Record<Written['state'], string> = {
  written: 'written  ',
  'as-it-is': 'unchanged',
  kept: 'differs  ',
  replaced: 'replaced ',
}

const wouldBe: typeof words = {
  written: 'would write  ',
  'as-it-is': 'unchanged    ',
  kept: 'differs      ',
  replaced: 'would replace',
}

/** What a person may have expected and is not set up. */
const notesOf = ({
  settings,
  settings: { services, environments, stacks },
  facts: { rootModules },
  expectsStacks,
}: SetUp): string[] => [
  ...[standInHint(settings)].flatMap((hint) => hint ?? []),
  ...(services && environments.length === 0
    ? ['Images are pushed and no manifests written: --environment names the files that a delivery writes.']
    : []),
  ...(expectsStacks && stacks.length === 0 && rootModules.length > 0
    ? [`Nothing was set up for the Terraform in ${rootModules.join(', ')}: --stacks says what a stacks.yaml needs.`]
    : []),
]

const nextStep = (written: Written[], hasStandIns: boolean): string => {
  const changed = written.some(({ state }) => state === 'written' || state === 'replaced')
  const first = 'Read the files and commit them; scripts/rehearse shows their delivery on this machine. '
  const push = hasStandIns ? 'Put the owner for OWNER, as above, before you push. ' : 'Then push. '
  return `${changed ? `${first}${push}` : ''}Whether all is there: scripts/init --check`
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

const needed = (github: GitHub | undefined): GitHub => {
  if (github !== undefined) return github
  throw new Failure('denied', 'neither GH_TOKEN nor GITHUB_TOKEN is set. Give one, such as GH_TOKEN=$(gh auth token)')
}
