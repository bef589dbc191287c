import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** Where a program is: a name is looked for on the PATH, a path is taken from the directory. Links are followed. */
export const findProgram = (program: string, directory: string): string | undefined => {
  const found = program.includes('/') ? [resolve(directory, program)].find(isProgram) : onPath(program)
  return found === undefined ? undefined : realpathSync(found)
}

/** The file of that name in the first folder of the PATH that has one, as it is named there. */
export const onPath = (program: string): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, program)).find(isProgram)
}

export const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
