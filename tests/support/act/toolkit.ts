import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** A copy of what a job downloads of this repository, and the name under which callers use it. */
export type Toolkit = AsyncDisposable & {
  directory: string
  repository: string
  ref: string
  /** A workflow's text in the copy, by its file's name. */
  workflow: (file: string) => Promise<string>
}

type Options = {
  repository?: string
  ref?: string
  /** Changes a workflow, by its file's name: a test sees whether it would notice. */
  edit?: (file: string, text: string) => string
}

const root = resolve(import.meta.dirname, '../../..')
const downloaded = ['action.yml', 'post.js', 'package.json', 'actions', 'dist', '.github/workflows']

/**
 * Copies the actions, their bundles and the workflows as they lie here. Callers name it as the READMEs do, unless told
 * otherwise: `OWNER/slipway/…@COMMIT_SHA`.
 */
export const openToolkit = async (options: Options = {}): Promise<Toolkit> => {
  const { repository = 'OWNER/slipway', ref = 'COMMIT_SHA', edit = (_, text) => text } = options
  const directory = await mkdtemp(join(tmpdir(), 'slipway-toolkit-'))
  for (const path of listFiles()) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await cp(join(root, path), join(directory, path))
  }
  const workflows = join(directory, '.github/workflows')
  for (const file of await readdir(workflows)) {
    const text = await readFile(join(workflows, file), 'utf8')
    await writeFile(join(workflows, file), readable(edit(file, nameSelf(text, { repository, ref }))))
  }
  return {
    directory,
    repository,
    ref,
    workflow: (file) => readFile(join(workflows, file), 'utf8'),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  }
}

const listFiles = (): string[] => {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...downloaded]
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(isDownloaded)
}

const isDownloaded = (path: string): boolean => path !== '' && !path.endsWith('.test.ts')

/** `$/x` is this very repository at this very commit; act knows no such thing. */
const nameSelf = (text: string, { repository, ref }: { repository: string; ref: string }): string =>
  text.replaceAll(/(\buses:\s*['"]?)\$\/([^\s'"#]+)/g, `$1${repository}/$2@${ref}`)

/** A workflow as act reads it like GitHub does. */
export const readable = (text: string): string => nothingOfSkipped(rowForNone(oneLegAtATime(withoutQueue(text))))

/** The legs of a matrix share memory in act, without locks: side by side they would, once in a long while, trip. */
const oneLegAtATime = (text: string): string =>
  text.replaceAll(/^ +max-parallel:.*\n/gm, '').replaceAll(/^( +)strategy:\n/gm, '$1strategy:\n$1  max-parallel: 1\n')

/** act keeps no order between runs, and refuses what it does not know of it. */
const withoutQueue = (text: string): string => text.replaceAll(/^ +queue: max\b.*\n/gm, '')

/** A job whose matrix has no row has no result at all in act, where on GitHub it is skipped by its `if`, or is an error. */
const rowForNone = (text: string): string =>
  text.replaceAll(
    /^( +matrix: \$\{\{ fromJSON\()(\S+)(\) \}\})$/gm,
    `$1$2 == '{"include":[]}' && '{"include":[{"${noRow}":"none"}]}' || $2$3`,
  )

/** An output of a job that was skipped is empty; in act it is the text of its expression. */
const nothingOfSkipped = (text: string): string =>
  text.replaceAll(/\b((?:needs|jobs)\.[\w-]+)\.outputs\.([\w-]+)/g, "($1.result != 'skipped' && $1.outputs.$2 || '')")

/** The one key of the row that stands for none: no leg may run with it. */
export const noRow = 'no-row'
