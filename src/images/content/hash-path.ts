import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from '../../lib/is-missing.ts'
import type { Ignores } from './dockerignore.ts'
import type { TreeEntry } from './fingerprint.ts'

/**
 * What lies at a path of the repository as git would name it: a file, or a folder (a checkout within the checkout) file by
 * file, without its `.git`. What is gone or ignored is nothing.
 */
export const hashPath = async (root: string, path: string, ignores: Ignores): Promise<TreeEntry[]> => {
  const full = join(root, path)
  const stat = await lstat(full).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (stat?.isDirectory()) return ignores.folder(path) ? [] : hashFolder(root, path, ignores)
  if (ignores.file(path)) return []
  // It cannot be read by a name that lost its bytes; told apart from nothing, it is refused.
  if (stat === undefined) return isGarbled(path) ? [{ mode: '100644', oid: '', path }] : []
  if (stat.isSymbolicLink()) return [{ mode: '120000', oid: blobId(Buffer.from(await readlink(full))), path }]
  if (!stat.isFile()) return []
  return [{ mode: stat.mode & 0o100 ? '100755' : '100644', oid: await fileId(full, stat.size), path }]
}

/** A name that is not UTF-8 was decoded with characters that stand for what could not be. */
export const isGarbled = (path: string): boolean => path.includes('\uFFFD')

const hashFolder = async (root: string, path: string, ignores: Ignores): Promise<TreeEntry[]> => {
  const entries: TreeEntry[] = []
  for (const name of await readdir(join(root, path)))
    if (name !== '.git') entries.push(...(await hashPath(root, join(path, name), ignores)))
  return entries
}

const mostAtOnceBytes = 4 * 1024 * 1024

/** The id of a file, which may be larger than the memory. */
const fileId = async (path: string, size: number): Promise<string> => {
  if (size <= mostAtOnceBytes) return blobId(await readFile(path))
  const hash = createHash('sha1').update(`blob ${size}\0`)
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** The object id that git gives to these bytes. */
export const blobId = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
