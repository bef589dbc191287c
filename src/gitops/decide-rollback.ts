import { editPlace, type Splice, spliceAll, type Target } from './edit.ts'
import { pointAt } from './excerpt.ts'
import { type File, findSites, type Site } from './find-sites.ts'
import { matches, withPaths } from './match.ts'
import { type ImagePath, withoutHost } from './place.ts'
import type { PlaceResult } from './plan-edits.ts'
import type { ImageRecord } from './trailers.ts'
import type { Wanted } from './wanted.ts'

/** A place that somebody changed since the bump, and to what. */
export type Conflict = { path: string; line: number; now: Target }

/** What becomes of one image: the places that get back what stood before, those that have it, and those changed since. */
export type Restored = { image: ImageRecord; places: PlaceResult[]; standing: number; conflicts: Conflict[] }

export type RollbackPlan = { files: File[]; images: Restored[]; refusals: string[] }

/** The same files before the bump, with it, and at the head; a file that is missing there is missing here. */
export type Versions = { before: File[]; bumped: File[]; now: File[] }

/** Decides by meaning: a place that still holds what the bump wrote gets back what it held before, wherever it is by now. */
export const decideRollback = (
  { before, bumped, now }: Versions,
  images: ImageRecord[],
  paths: ImagePath[] = [],
): RollbackPlan => {
  const refusals: string[] = []
  const splices = new Map<string, { text: string; own: Splice[] }>()
  const restored = images.map((image): Restored => {
    const wanted = wantedOf(image, paths)
    const [old, theirs, here] = [before, bumped, now].map((files) => sitesOf(files, wanted))
    const changes = changesOf(old ?? [], theirs ?? [])
    const judged = (here ?? []).map((site) => ({ site, verdict: judge(site, here ?? [], changes) }))
    const places = judged.flatMap(({ site, verdict }) => {
      if (verdict === 'standing' || verdict === 'other' || verdict === 'untouched') return []
      const edit = editPlace(site.text, site.place, restoring(wanted, verdict.before, targetOf(site)))
      if ('obstacle' in edit) {
        refusals.push(pointAt({ path: site.path, text: site.text, offset: edit.offset }, edit.obstacle))
        return []
      }
      splices.set(site.path, { text: site.text, own: [...(splices.get(site.path)?.own ?? []), ...edit.splices] })
      return [{ path: site.path, line: site.line, from: targetOf(site), to: verdict.before }]
    })
    const conflicts = judged
      .filter(({ verdict }) => verdict === 'other')
      .map(({ site }) => ({ path: site.path, line: site.line, now: targetOf(site) }))
    const standing = judged.filter(({ verdict }) => verdict === 'standing').length
    return { image, places, standing, conflicts: [...conflicts, ...gone(changes, here ?? [])] }
  })
  const files = [...splices].map(([path, { text, own }]) => ({ path, bytes: Buffer.from(spliceAll(text, own)) }))
  return { files, images: restored, refusals }
}

/** What the bump changed at one place: the how-manieth of its image in its file. */
type Change = { path: string; index: number; count: number; before: Target; after: Target }

/** The places of an image are found by the name and the repository that the bump wrote. */
export const wantedOf = ({ name, repository }: ImageRecord, paths: ImagePath[]): Wanted =>
  withPaths(repository.includes('/') ? { name, repository } : { name }, paths)

const sitesOf = (files: File[], wanted: Wanted): Site[] =>
  findSites(files, [wanted]).sites.filter(({ place }) => !place.template && matches(wanted, place))

const targetOf = ({ place: { image } }: Site): Target => ({
  repository: image.repository,
  tag: image.tag ?? '',
  digest: image.digest ?? '',
})

const changesOf = (before: Site[], bumped: Site[]): Change[] =>
  bumped.flatMap((site) => {
    const own = inFile(bumped, site.path)
    const index = own.indexOf(site)
    const old = inFile(before, site.path)
    const same = old.length === own.length ? old[index] : undefined
    if (same === undefined || isEqual(targetOf(same), targetOf(site))) return []
    return [{ path: site.path, index, count: own.length, before: targetOf(same), after: targetOf(site) }]
  })

const inFile = (sites: Site[], path: string): Site[] => sites.filter((site) => site.path === path)

const isEqual = (one: Target, other: Target): boolean =>
  withoutHost(one.repository) === withoutHost(other.repository) && one.tag === other.tag && one.digest === other.digest

type Verdict = 'standing' | 'other' | 'untouched' | { before: Target }

/** By its number where the file has as many places as then; else by what it holds, if that leaves no doubt. */
const judge = (site: Site, here: Site[], changes: Change[]): Verdict => {
  const own = inFile(here, site.path)
  const inSame = changes.filter(({ path }) => path === site.path)
  if (inSame.length === 0) return 'untouched'
  const held = targetOf(site)
  const byNumber = inSame.filter(({ index, count }) => count === own.length && index === own.indexOf(site))
  const candidates = inSame.every(({ count }) => count === own.length) ? byNumber : inSame
  if (candidates.length === 0) return 'untouched'
  const olds = candidates.filter(({ after }) => isEqual(after, held)).map(({ before }) => before)
  const [before, ...others] = olds
  if (before !== undefined && others.every((other) => isEqual(other, before))) return { before }
  return candidates.some((candidate) => isEqual(candidate.before, held)) ? 'standing' : 'other'
}

/** Places whose file no longer names the image, or is no longer there. */
const gone = (changes: Change[], here: Site[]): Conflict[] =>
  [...new Set(changes.map(({ path }) => path))]
    .filter((path) => inFile(here, path).length === 0)
    .map((path) => ({ path, line: 0, now: { repository: '', tag: '', digest: '' } }))

const restoring = ({ name }: Wanted, before: Target, now: Target): Wanted => ({
  name,
  ...(before.repository === now.repository ? {} : { newName: before.repository }),
  tag: before.tag,
  ...(before.digest === '' ? {} : { digest: before.digest }),
})
