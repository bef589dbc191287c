import { Failure } from '../../lib/failure.ts'
import type { Bump } from '../history/find-bumps.ts'
import type { File } from '../places/find-sites.ts'
import type { ImagePath } from '../places/place.ts'
import type { Busy, HistoryCommit, NewCommit, Remote, Snapshot } from '../remote/remote.ts'
import { type Conflict, decideRollback, type Restored } from './decide-rollback.ts'
import { readVersions } from './read-versions.ts'
import { whoChanged } from './who-changed.ts'

/** A place that is left as it is, since somebody changed it after the bump; undefined when nobody can be named. */
export type Changed = Conflict & { by: HistoryCommit | undefined }

/** What becomes of one image of a bump. */
export type RolledBack = Omit<Restored, 'conflicts'> & {
  outcome: 'rolled-back' | 'superseded' | 'nothing-to-do'
  changed: Changed[]
}

type Question = { remote: Remote; head: Snapshot; bumps: Bump[]; patterns: string[]; paths: ImagePath[] }
type Plan = { files: NewCommit['files']; results: RolledBack[] }

/** What taking back these bumps, newest first, makes of the files at the head. */
export const planRollback = async ({ head, bumps, ...question }: Question): Promise<Plan | Busy> => {
  const edited = new Map<string, File>()
  const results: RolledBack[] = []
  for (const bump of bumps) {
    const versions = await readVersions({ ...question, head, bump })
    if ('again' in versions) return versions
    const now = versions.now.map((file) => edited.get(file.path) ?? file)
    const plan = decideRollback({ ...versions, now }, bump.images, question.paths)
    if (plan.refusals.length > 0) throw new Failure('rejected', plan.refusals.join('\n'))
    for (const file of plan.files) edited.set(file.path, file)
    const named = await nameChangers(question, bump, plan.images)
    if ('again' in named) return named
    results.push(...named)
  }
  const files = head.files.flatMap((file) => {
    const { bytes } = edited.get(file.path) ?? {}
    return bytes === undefined ? [] : [{ ...file, bytes }]
  })
  return { files, results }
}

const nameChangers = async (
  { remote, paths }: Omit<Question, 'head' | 'bumps'>,
  { history }: Bump,
  images: Restored[],
): Promise<RolledBack[] | Busy> => {
  const results: RolledBack[] = []
  for (const { conflicts, ...restored } of images) {
    const changed: Changed[] = []
    const known = new Map<string, HistoryCommit | undefined>()
    for (const conflict of conflicts) {
      const key = JSON.stringify([conflict.path, conflict.now])
      if (!known.has(key)) {
        const by = await whoChanged({ remote, paths, image: restored.image, conflict, history })
        if (by !== undefined && 'again' in by) return by
        known.set(key, by)
      }
      changed.push({ ...conflict, by: known.get(key) })
    }
    results.push({ ...restored, changed, outcome: wordFor(restored.places.length, changed.length) })
  }
  return results
}

const wordFor = (restored: number, changed: number): RolledBack['outcome'] => {
  if (restored > 0) return 'rolled-back'
  return changed > 0 ? 'superseded' : 'nothing-to-do'
}
