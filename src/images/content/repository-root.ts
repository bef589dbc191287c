import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'

/** The checkout that the workspace is or is in; where it is in none, the one of the first path. */
export const repositoryRoot = async (workspace: string, paths: string[]): Promise<string> => {
  for (const start of [workspace, resolve(workspace, paths[0] ?? '')]) {
    const root = rootAbove(await realpath(start).catch(() => start))
    if (root !== undefined) return root
  }
  throw new Failure(
    'invalid-input',
    `${workspace} is not a git checkout. The tag is made from the commit's files: run actions/checkout first`,
  )
}

/** Where a checkout begins: the folder with `.git`, which is a file in a worktree or a submodule. */
const rootAbove = (start: string): string | undefined => {
  for (let directory = start; ; directory = dirname(directory)) {
    if (isRoot(directory)) return directory
    if (dirname(directory) === directory) return undefined
  }
}

export const isRoot = (directory: string): boolean => existsSync(join(directory, '.git'))

/** Whether a path lies below the root of another checkout that lies within this one, as a submodule or beside git. */
export const isWithinAnother = (root: string, path: string): boolean => {
  const above = path.split('/').slice(0, -1)
  return above.some((_, index) => isRoot(join(root, ...above.slice(0, index + 1))))
}
