import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that is not as it should be; `wanted` is undefined where it should not be there. */
export type StaleFile = { path: string; wanted: string | undefined }

/** The files that differ from what they are made of, and those in their folders that nothing makes. */
export const staleFiles = (files: Map<string, string>, folders: string[]): StaleFile[] => {
  const differing = [...files]
    .filter(([path, wanted]) => !existsSync(path) || readFileSync(path, 'utf8') !== wanted)
    .map(([path, wanted]) => ({ path, wanted }))
  const unmade = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => !files.has(path))
    .map((path) => ({ path, wanted: undefined }))
  return [...differing, ...unmade]
}
