import { Failure } from '../../lib/failure.ts'
import type { Progress } from '../../lib/progress.ts'
import { decode } from '../places/decode.ts'
import type { File } from '../places/find-sites.ts'
import type { Busy, Remote, Snapshot } from '../remote/remote.ts'
import { type Selected, selectFiles, type TreeFile } from '../remote/select-files.ts'

export type Manifest = File & TreeFile

type Request = {
  remote: Remote
  head: Snapshot
  patterns: string[]
  progress: Progress
  /** The input that holds the patterns. */
  input?: 'manifests-files' | 'from'
}

/** The files that patterns choose, with their bytes at the head; every path that cannot be read is told at once. */
export const readManifests = async (request: Request): Promise<Manifest[] | Busy> => {
  const { remote, head, patterns, progress, input = 'manifests-files' } = request
  const { files, mistakes, idle } = selectFiles(head.files, patterns)
  const where = `${remote.url} at ${head.commit.slice(0, 12)} of ${remote.branch}`
  if (mistakes.length > 0) throw new Failure('not-found', `${input}, in ${where}:\n${mistakes.join('\n')}`)
  if (idle.length > 0) progress.say(`${input}: nothing matches ${idle.join(' ')} in ${where}`)
  const blobs = await remote.read(files.map(({ object }) => object))
  if ('again' in blobs) return blobs
  const manifests = files.map((file) => ({ ...file, bytes: blobs.get(file.object) ?? Buffer.alloc(0) }))
  const unreadable = manifests.filter(({ exact }) => exact).flatMap(whyUnreadable)
  if (unreadable.length > 0) throw new Failure('rejected', unreadable.join('\n'))
  return manifests
}

/** A file that is named by its own path must hold something; wildcards may pass over what holds nothing. */
const whyUnreadable = ({ path, bytes }: Selected & { bytes: Buffer }): string[] => {
  const decoded = decode(bytes)
  if ('mistake' in decoded) return [`${path}: ${decoded.mistake}`]
  return decoded.text.trim() === '' ? [`${path}: is empty. Leave it out, or commit what belongs there`] : []
}
