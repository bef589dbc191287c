import { cp, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { git, gitText } from '../../tests/support/git-server/real-git.ts'
import type { Edit } from './deliveries.ts'

/** A developer's clone of the shop's source repository: what a workflow has checked out. */
export type Source = {
  directory: string
  /** Commits the edit, or nothing but a first state, and pushes; returns the commit. */
  commit: (message: string, edit: Edit | undefined) => Promise<string>
  /** The last commit as a short diff. */
  diff: () => Promise<string>
}

const service = join(import.meta.dirname, '../../services/quote')
const developer = ['-c', 'user.name=Dana Developer', '-c', 'user.email=dana@example.com']

/** Clones the (empty but for a readme) repository at `origin` and puts the sample service into it. */
export const cloneSource = async (origin: string, directory: string): Promise<Source> => {
  await git(dirname(directory), ['clone', '--quiet', origin, directory])
  await cp(service, join(directory, 'services/quote'), {
    recursive: true,
    filter: (path) => !['node_modules', 'build'].includes(basename(path)),
  })
  return {
    directory,
    commit: async (message, edit) => {
      if (edit !== undefined) await apply(directory, edit)
      await git(directory, ['add', '--all'])
      await git(directory, [...developer, 'commit', '--quiet', '--message', message])
      await git(directory, ['push', '--quiet', 'origin', 'HEAD:main'])
      return gitText(directory, ['rev-parse', 'HEAD'])
    },
    diff: () => gitText(directory, ['show', '--format=', '--unified=0', '--no-prefix', 'HEAD']),
  }
}

const apply = async (directory: string, { file, replace }: Edit): Promise<void> => {
  const path = join(directory, file)
  const before = await readFile(path, 'utf8')
  const after = replace.reduce((text, { from, to }) => {
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold ${JSON.stringify(from)} exactly once`)
    return text.replace(from, () => to)
  }, before)
  await writeFile(path, after)
}
