import { Failure } from '../../lib/failure.ts'
import type { Progress } from '../../lib/progress.ts'
import { readPasts } from '../history/read-pasts.ts'
import { withPaths } from '../places/match.ts'
import type { ImagePath } from '../places/place.ts'
import type { Wanted } from '../places/wanted.ts'
import type { Busy, Remote, Snapshot } from '../remote/remote.ts'
import { type Manifest, readManifests } from './read-manifests.ts'
import { takeOver } from './take-over.ts'

export type BatchRequest = {
  wanted: Wanted[]
  /** Patterns of the files that may be edited. */
  patterns: string[]
  /** Patterns of files whose tags and digests are taken over; they are not edited themselves. */
  from?: string[]
  /** Where images stand without their names beside them. */
  paths?: ImagePath[]
}

export type Batch = { manifests: Manifest[]; wanted: Wanted[] }

type Reading = { remote: Remote; head: Snapshot; progress: Progress }

/** What is to be written into which files, both read at one head. */
export const readBatch = async (request: BatchRequest, reading: Reading): Promise<Batch | Busy> => {
  const { wanted, patterns, from = [], paths = [] } = request
  const manifests = await readManifests({ ...reading, patterns })
  if ('again' in manifests) return manifests
  if (from.length === 0) return { manifests, wanted: wanted.map((one) => withPaths(one, paths)) }
  const sources = await readManifests({ ...reading, patterns: from, input: 'from' })
  if ('again' in sources) return sources
  const read = new Set(sources.map(({ path }) => path))
  const targets = manifests.filter(({ path }) => !read.has(path))
  if (targets.length === 0)
    throw new Failure('invalid-input', 'manifests-files covers no file that `from` does not: name others')
  const taken = takeOver({ wanted, sources, targets, paths })
  if ('refusals' in taken) throw new Failure(taken.kind, taken.refusals.join('\n'))
  if (taken.absent.length > 0) reading.progress.say(`from: not in manifests-files, so left: ${taken.absent.join(', ')}`)
  const traced = await withOrigins(taken.wanted, reading)
  return 'again' in traced ? traced : { manifests: targets, wanted: traced }
}

/** What was built from which commit, the bump that brought it into the other files has said. */
const withOrigins = async (wanted: Wanted[], { remote, head }: Reading): Promise<Wanted[] | Busy> => {
  const standings = wanted.flatMap(({ name, takenFrom }) =>
    takenFrom === undefined ? [] : [{ name, repositories: [takenFrom.repository], ...takenFrom }],
  )
  const pasts = await readPasts({ remote, head: head.commit, standings })
  if ('again' in pasts) return pasts
  const origins = new Map(standings.map(({ name }, index) => [name, pasts[index]]))
  return wanted.map((one) => {
    const past = one.takenFrom === undefined ? undefined : origins.get(one.name)
    return past === undefined ? one : { ...one, origin: (past.byHand ? undefined : past.source) ?? unknownOrigin }
  })
}

const unknownOrigin = { repository: '', commit: '' }
