import { type ImageRecord, readRecord } from '../history/trailers.ts'
import { findSites } from '../places/find-sites.ts'
import { matches } from '../places/match.ts'
import type { ImagePath } from '../places/place.ts'
import type { Busy, HistoryCommit, Remote } from '../remote/remote.ts'
import { type Conflict, wantedOf } from './decide-rollback.ts'

type Question = {
  remote: Remote
  paths: ImagePath[]
  image: ImageRecord
  conflict: Conflict
  /** From the head to the bump. */
  history: HistoryCommit[]
}

/**
 * Who made a place what it is now: the bump that says so, or else the commit that is found by looking into the file half
 * way, again and again. Undefined when the history has no single answer.
 */
export const whoChanged = async (question: Question): Promise<HistoryCommit | Busy | undefined> => {
  const { image, conflict, history } = question
  const told = history.find(({ message }) =>
    readRecord(message).written.some(
      (one) =>
        one.name === image.name &&
        (one.files ?? [conflict.path]).includes(conflict.path) &&
        (conflict.now.digest === '' ? one.tag === conflict.now.tag : one.digest === conflict.now.digest),
    ),
  )
  return told ?? search(question, mainLine(history))
}

/** The commits that the branch itself stood at, from the head on. */
const mainLine = (history: HistoryCommit[]): HistoryCommit[] => {
  const line: HistoryCommit[] = []
  for (const commit of history) if (line.length === 0 || line.at(-1)?.parents[0] === commit.id) line.push(commit)
  return line
}

const search = async (question: Question, line: HistoryCommit[]): Promise<HistoryCommit | Busy | undefined> => {
  let [changed, unchanged] = [0, line.length - 1]
  while (unchanged - changed > 1) {
    const middle = Math.floor((changed + unchanged) / 2)
    const holds = await isAsNow(question, line[middle]?.id ?? '')
    if (typeof holds !== 'boolean') return holds
    if (holds) changed = middle
    else unchanged = middle
  }
  return line[changed]
}

const isAsNow = async ({ remote, paths, image, conflict }: Question, commit: string): Promise<boolean | Busy> => {
  const snapshot = await remote.snapshot(commit)
  if ('again' in snapshot) return snapshot
  const file = snapshot.files.find(({ path }) => path === conflict.path)
  if (file === undefined) return conflict.line === 0
  const blobs = await remote.read([file.object])
  if ('again' in blobs) return blobs
  const bytes = blobs.get(file.object) ?? Buffer.alloc(0)
  const wanted = wantedOf(image, paths)
  const sites = findSites([{ path: file.path, bytes }], [wanted]).sites.filter(({ place }) => matches(wanted, place))
  if (conflict.line === 0) return sites.length === 0
  return sites.some(
    ({ place: { image: held } }) =>
      (held.tag ?? '') === conflict.now.tag && (held.digest ?? '') === conflict.now.digest,
  )
}
