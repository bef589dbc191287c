import { join } from 'node:path'
import { Failure } from '../../src/lib/failure.ts'
import type { Processes } from '../../src/outside/process.ts'
import { askingGit, noRoot, originOf } from '../setup/ask-git.ts'

/** The last commit of a repository, checked out elsewhere: what a job of GitHub would have, and nothing of it leads back. */
export type Copy = { from: string; directory: string; commit: string; name: string; tree: Tree }

/** Files of the commit, as git lists them. */
type Tree = { path: string; mode: string; object: string }[]

type Wanted = {
  from: string
  /** A folder that is not there yet. */
  to: string
  /** The option that names the repository. */
  flag: string
  /** What it is called where its remote does not say. */
  otherwise: string
  serverUrl: string
  processes: Processes
}

const named = 5

/** Copies what is committed, and tells what is not; in the repository itself nothing is written. */
export const copyCommit = async (wanted: Wanted): Promise<{ copy?: Copy; mistakes: string[] }> => {
  const { from, to, flag, otherwise, serverUrl, processes } = wanted
  const ask = askingGit(processes)
  const mistake = await noRoot({ directory: from, flag, ask })
  if (mistake !== undefined) return { mistakes: [mistake] }
  const commit = await ask(from, 'rev-parse', '--verify', '--quiet', 'HEAD')
  if (commit === undefined) {
    return {
      mistakes: [`${flag}: should have a commit, which is what is delivered, but ${from} has none. Commit its files`],
    }
  }
  const changed = await ask(from, 'diff', '--name-only', '-z', 'HEAD')
  const added = await ask(from, 'ls-files', '--others', '--exclude-standard', '-z')
  await clone(processes, from, to)
  const listed = await ask(to, 'ls-tree', '-r', '-z', commit)
  return {
    copy: {
      ...{ from, directory: to, commit },
      name: (await originOf({ directory: from, serverUrl, ask })) ?? otherwise,
      tree: readTree(listed ?? ''),
    },
    mistakes: uncommitted(`${changed ?? ''}\0${added ?? ''}`.split('\0').filter(Boolean), { flag, from }),
  }
}

const uncommitted = (paths: string[], { flag, from }: Pick<Wanted, 'flag' | 'from'>): string[] => {
  const more = paths.length > named ? ` and ${paths.length - named} more` : ''
  const what = `${paths.slice(0, named).join(', ')}${more}`
  return paths.length === 0
    ? []
    : [
        `${flag}: should have all of it committed, since a commit is what is delivered, but ${what} in ${from} ${paths.length === 1 ? 'is' : 'are'} not. Commit what belongs there, and let .gitignore name the rest`,
      ]
}

/** Objects are borrowed, not copied; neither hooks nor Git LFS run, as in actions/checkout. */
const clone = async ({ run }: Processes, from: string, to: string): Promise<void> => {
  const args = ['-c', 'core.hooksPath=/dev/null', 'clone', '--quiet', '--shared', '--no-tags', from, join(to)]
  const { code, stderr } = await run('git', args, { env: { GIT_LFS_SKIP_SMUDGE: '1' } })
  if (code !== 0) throw new Failure('unexpected', `git clone of ${from} ended with ${code}: ${stderr.trim()}`)
}

const readTree = (listed: string): Tree =>
  listed.split('\0').flatMap((entry) => {
    const [, mode = '', object = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? []
    return path === undefined ? [] : [{ path, mode, object }]
  })
