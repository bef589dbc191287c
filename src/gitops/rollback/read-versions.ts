import type { Bump } from '../history/find-bumps.ts'
import type { File } from '../places/find-sites.ts'
import type { Busy, Remote, Snapshot } from '../remote/remote.ts'
import { selectFiles, type TreeFile } from '../remote/select-files.ts'
import type { Versions } from './decide-rollback.ts'

type Question = { remote: Remote; head: Snapshot; bump: Bump; patterns: string[] }

/** The files that a bump changed, as far as they may be edited: before it, with it, and at the head. */
export const readVersions = async ({ remote, head, bump, patterns }: Question): Promise<Versions | Busy> => {
  const [parent] = bump.commit.parents
  const bumped = await remote.snapshot(bump.commit.id)
  if ('again' in bumped) return bumped
  const before = parent === undefined ? { files: [] } : await remote.snapshot(parent)
  if ('again' in before) return before
  const old = new Map(before.files.map(({ path, object }) => [path, object]))
  const changed = selectFiles(bumped.files, patterns).files.filter(({ path, object }) => old.get(path) !== object)
  const paths = new Set(changed.map(({ path }) => path))
  const versions = [before.files, bumped.files, head.files].map((files) => files.filter(({ path }) => paths.has(path)))
  const blobs = await remote.read(versions.flat().map(({ object }) => object))
  if ('again' in blobs) return blobs
  const fileOf = ({ path, object }: TreeFile): File => ({ path, bytes: blobs.get(object) ?? Buffer.alloc(0) })
  const [then = [], theirs = [], now = []] = versions.map((files) => files.map(fileOf))
  return { before: then, bumped: theirs, now }
}
