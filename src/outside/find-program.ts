import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** Where a program is: a name is looked for on the PATH, a path is taken from the directory. Links are followed. */
export const findProgram = (program: string, directory: string): string | undefined => {
  const path = process.env.PATH ?? ''
  const places = program.includes('/')
    ? [resolve(directory, program)]
    : path.split(delimiter).map((folder) => join(folder, program))
  const found = places.find(isProgram)
  return found === undefined ? undefined : realpathSync(found)
}

export const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
