import type { PlaceResult } from '../edits/plan-edits.ts'
import type { ImageRecord } from '../history/trailers.ts'
import { editPlace, type Splice, spliceAll, type Target } from '../places/edit.ts'
import { pointAt } from '../places/excerpt.ts'
import { type File, findSites, type Site } from '../places/find-sites.ts'
import { matches, withPaths } from '../places/match.ts'
import { type ImagePath, withoutHost } from '../places/place.ts'
import type { Wanted } from '../places/wanted.ts'
import { judgeSites } from './judge-sites.ts'
import { type Change, changesOf, type Sites, targetOf } from './rollback-changes.ts'

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
  const wanted = images.map((image) => wantedOf(image, paths))
  const [old, theirs, here] = [sitesIn(before, wanted), sitesIn(bumped, wanted), sitesIn(now, wanted)]

  const restore = ({ site, before: target }: { site: Site; before: Target }, image: Wanted): PlaceResult[] => {
    const edit = editPlace(site.text, site.place, restoring(image, target, targetOf(site)))
    if ('obstacle' in edit) {
      refusals.push(pointAt({ path: site.path, text: site.text, offset: edit.offset }, edit.obstacle))
      return []
    }
    const inFile = splices.get(site.path) ?? { text: site.text, own: [] }
    inFile.own.push(...edit.splices)
    splices.set(site.path, inFile)
    return [{ path: site.path, line: site.line, from: targetOf(site), to: target }]
  }

  const restored = images.map((image, index): Restored => {
    const one = wanted[index] ?? wantedOf(image, paths)
    const changes = changesOf(one, { old, bumped: theirs })
    const own = ownSites(one, { changes, here })
    const judged = [...own].flatMap(([path, sites]) => judgeSites(sites, changes.get(path) ?? []))
    const places = judged.flatMap(({ site, verdict }) =>
      typeof verdict === 'string' ? [] : restore({ site, ...verdict }, one),
    )
    const conflicts = judged
      .filter(({ verdict }) => verdict === 'other')
      .map(({ site }) => ({ path: site.path, line: site.line, now: targetOf(site) }))
    const standing = judged.filter(({ verdict }) => verdict === 'standing').length
    return { image, places, standing, conflicts: [...conflicts, ...gone([...changes.keys()], own)] }
  })
  const files = [...splices].map(([path, { text, own }]) => ({ path, bytes: Buffer.from(spliceAll(text, own)) }))
  return { files, images: restored, refusals }
}

/** The places of an image are found by the name and the repository that the bump wrote. */
export const wantedOf = ({ name, repository }: ImageRecord, paths: ImagePath[]): Wanted =>
  withPaths(repository.includes('/') ? { name, repository } : { name }, paths)

const sitesIn = (files: File[], wanted: Wanted[]): Sites =>
  Map.groupBy(
    findSites(files, wanted).sites.filter(({ place }) => !place.template),
    ({ path }) => path,
  )

/** The places of an image at the head, also those that pull from where it was pulled from before the bump. */
const ownSites = (wanted: Wanted, { changes, here }: { changes: Map<string, Change[]>; here: Sites }): Sites => {
  const own: Sites = new Map()
  for (const [path, changed] of changes) {
    const repositories = new Set(changed.map(({ before }) => withoutHost(before.repository)))
    const names = [wanted, ...[...repositories].map((repository) => ({ ...wanted, repository }))]
    own.set(
      path,
      (here.get(path) ?? []).filter(({ place }) => names.some((name) => matches(name, place))),
    )
  }
  return own
}

/** Places whose file no longer names the image, or is no longer there. */
const gone = (paths: string[], own: Sites): Conflict[] =>
  paths
    .filter((path) => (own.get(path) ?? []).length === 0)
    .map((path) => ({ path, line: 0, now: { repository: '', tag: '', digest: '' } }))

const restoring = ({ name }: Wanted, before: Target, now: Target): Wanted => ({
  name,
  ...(before.repository === now.repository ? {} : { newName: before.repository }),
  tag: before.tag,
  ...(before.digest === '' ? {} : { digest: before.digest }),
})
