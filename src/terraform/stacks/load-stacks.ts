import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import { isMissing } from '../../lib/is-missing.ts'
import { readStacks, type Stack } from './stacks.ts'

/** The stacks of the file, a path from the workspace. */
export const loadStacks = async ({ workspace, path }: { workspace: string; path: string }): Promise<Stack[]> => {
  const text = await readFile(resolve(workspace, path), 'utf8').catch((error: unknown) => {
    const why = isMissing(error) ? 'is not there' : 'cannot be read'
    throw new Failure('invalid-input', `stacks-file: \`${path}\` ${why} in ${workspace}. Write one, or name another`, {
      cause: error,
    })
  })
  return readStacks(text, path)
}
