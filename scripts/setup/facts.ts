import { readdir, readFile } from 'node:fs/promises'
import { basename, join, posix } from 'node:path'
import { Failure } from '../../src/lib/failure.ts'
import { isMissing } from '../../src/lib/is-missing.ts'
import type { Processes } from '../../src/outside/process.ts'
import { readStacks, type Stack } from '../../src/terraform/stacks/stacks.ts'
import { type AskGit, addressOf, askingGit, noRoot, originOf } from './ask-git.ts'
import type { Templates } from './callers.ts'
import type { Slipway } from './settings.ts'

/** What is known of a repository before anybody says anything; paths are from its root. */
export type Facts = {
  /** Of GitHub, such as `https://github.com`. */
  serverUrl: string
  /** Tracked files, and those that git would track. */
  paths: string[]
  /** `owner/name`, where its remote `origin` is on GitHub. */
  origin: string | undefined
  /** What its folder is called. */
  name: string
  /** Of the remotes `origin`, wherever they are: its own, and that of the clone of Slipway. */
  addresses: { own: string | undefined; clone: string | undefined }
  branch: string | undefined
  /** The callers that are there already, by file name. */
  existing: Record<string, string>
  /** The list in stacks.yaml; undefined where there is none. */
  stacks: Stack[] | undefined
  /** Folders whose Terraform has a backend. */
  rootModules: string[]
  templates: Templates
  /** The `.terraform-version` of this clone, for a repository that has none. */
  terraformVersion: string
  /** This clone, where its remote `origin` is on GitHub. */
  slipway: Slipway | undefined
  /** The commit of this clone, wherever it is from. */
  commit: string | undefined
}

/** What the workflows of stacks install, an exact version. */
export const terraformVersionFile = '.terraform-version'

type Where = { directory: string; clone: string; processes: Processes; serverUrl: string }

/** Looks at the repository in `directory`, and at the clone of Slipway that this is. */
export const lookAround = async (where: Where): Promise<Facts> => {
  const { directory, clone } = where
  const ask = askingGit(where.processes)
  const mistake = await noRoot({ directory, flag: '--directory', ask })
  if (mistake !== undefined) throw new Failure('invalid-input', mistake)
  const paths = ((await ask(directory, 'ls-files', '--cached', '--others', '--exclude-standard', '-z')) ?? '')
    .split('\0')
    .filter(Boolean)
  const stacksFile = await textOf(join(directory, 'stacks.yaml'))
  return {
    serverUrl: where.serverUrl,
    paths,
    origin: await originOf({ ...where, ask }),
    name: basename(directory),
    addresses: { own: await addressOf(directory, ask), clone: await addressOf(clone, ask) },
    branch: (await ask(directory, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD'))?.replace(/^origin\//, ''),
    existing: await textsIn(join(directory, '.github/workflows')),
    stacks: stacksFile === undefined ? undefined : readStacks(stacksFile, 'stacks.yaml'),
    rootModules: await rootModulesOf(directory, paths),
    templates: await textsIn(join(clone, 'workflows')),
    terraformVersion: await readFile(join(clone, terraformVersionFile), 'utf8'),
    slipway: await slipwayOf(ask, where),
    commit: await ask(clone, 'rev-parse', 'HEAD'),
  }
}

const slipwayOf = async (ask: AskGit, { clone, serverUrl }: Where): Promise<Slipway | undefined> => {
  const repository = await originOf({ directory: clone, serverUrl, ask })
  const commit = await ask(clone, 'rev-parse', 'HEAD')
  const tags = (await ask(clone, 'tag', '--points-at', 'HEAD', '--list', 'v*.*.*')) ?? ''
  return repository === undefined || commit === undefined
    ? undefined
    : { repository, commit, version: tags.split('\n').find(Boolean) }
}

const rootModulesOf = async (directory: string, paths: string[]): Promise<string[]> => {
  const files = paths.filter((path) => path.endsWith('.tf'))
  const texts = await Promise.all(files.map((path) => textOf(join(directory, path))))
  const withBackend = files.filter((_, index) => /^\s*backend\s+"/m.test(texts[index] ?? ''))
  return [...new Set(withBackend.map((path) => posix.dirname(path)))].toSorted()
}

const textsIn = async (folder: string): Promise<Record<string, string>> => {
  const names = await readdir(folder).catch(orNothing([]))
  const files = names.filter((name) => name.endsWith('.yml'))
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(orNothing(undefined))

const orNothing =
  <T>(nothing: T) =>
  (error: unknown): T => {
    if (isMissing(error)) return nothing
    throw error
  }
