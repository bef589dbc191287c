import { decode } from '../places/decode.ts'
import { editPlace, type Splice, spliceAll, type Target } from '../places/edit.ts'
import { pointAt } from '../places/excerpt.ts'
import { type File, type Site, type Sites, siteFinder } from '../places/find-sites.ts'
import { matches } from '../places/match.ts'
import { isPinned } from '../places/place.ts'
import type { Wanted } from '../places/wanted.ts'
import { meantTwice, severalRepositories } from './double-meanings.ts'
import { whyNothing } from './why-nothing.ts'

/** One place of an image; `from` is what stood there. */
export type PlaceResult = { path: string; line: number; from: Target; to: Target }

/** Why an image of the batch is not written: it was taken back, or what stands is newer. */
export type LeftOut = { outcome: 'held' | 'superseded'; because: string }

/**
 * What becomes of one line of `images`; `left`: nothing, since it is left out. `compare` is the URL of the commits of its
 * source between what stood there and what does now.
 */
export type Result = { wanted: Wanted; places: PlaceResult[]; changed: boolean; left?: LeftOut; compare?: string }

/** All or nothing: one refusal, and nothing is written. `files` are those whose bytes change. */
export type Plan = { files: File[]; results: Result[] } | { refusals: string[]; kind: 'rejected' | 'not-found' }

/** Decides every edit of a batch at one state of the files, and reads it back: what is planned must be what stands then. */
export const planEdits = (files: File[], wanted: Wanted[]): Plan => {
  const find = siteFinder(wanted)
  const plan = decide(files, wanted, find)
  if ('refusals' in plan || plan.files.length === 0) return plan
  const edited = new Map(plan.files.map((file) => [file.path, file]))
  const readBack = decide(
    files.map((file) => edited.get(file.path) ?? file),
    wanted,
    find,
  )
  return stands(readBack, plan.results) ? plan : { refusals: plan.files.map(unreadable), kind: 'rejected' }
}

const stands = (plan: Plan, planned: Result[]): boolean =>
  !('refusals' in plan) &&
  plan.files.length === 0 &&
  plan.results.every(({ places }, index) => places.length === planned[index]?.places.length)

const unreadable = ({ path }: File): string => `${path}: does not read as intended after the edit: edit it by hand`

const decide = (files: File[], wanted: Wanted[], find: (files: File[]) => Sites): Plan => {
  const { sites, refusals, missing: lost } = find(files)
  const chosen = wanted.map((one) => ({ wanted: one, sites: sites.filter(({ place }) => matches(one, place)) }))
  const missing =
    refusals.length > 0
      ? []
      : chosen.filter(({ sites: found }) => found.filter(({ place }) => isPinned(place)).length === 0)
  const planned = chosen.map((choice) =>
    planImage(
      choice.wanted,
      choice.sites.filter(({ place }) => isPinned(place)),
    ),
  )
  const all = [...refusals, ...meantTwice(chosen), ...planned.flatMap((plan) => plan.refusals)]
  if (all.length > 0) return { refusals: all, kind: 'rejected' }
  if (lost.length > 0) return { refusals: lost, kind: 'not-found' }
  if (missing.length > 0) return { refusals: whyNothing(missing, files), kind: 'not-found' }
  return {
    files: spliceFiles(
      files,
      planned.flatMap(({ splices }) => splices),
    ),
    results: planned.map(({ result }) => result),
  }
}

type FileSplice = { path: string; splice: Splice }
type Planned = { result: Result; splices: FileSplice[]; refusals: string[] }

const planImage = (wanted: Wanted, sites: Site[]): Planned => {
  const splices: FileSplice[] = []
  const places: PlaceResult[] = []
  const refusals = severalRepositories(wanted, sites)
  let changed = false
  for (const { path, text, line, place } of sites) {
    const edit = editPlace(text, place, wanted)
    if ('obstacle' in edit) {
      refusals.push(pointAt({ path, text, offset: edit.offset }, edit.obstacle))
      continue
    }
    const { tag = '', digest = '', repository } = place.image
    places.push({ path, line, from: { repository, tag, digest }, to: edit.target })
    splices.push(...edit.splices.map((splice) => ({ path, splice })))
    changed ||= edit.splices.length > 0
  }
  return { result: { wanted, places, changed }, splices, refusals }
}

const spliceFiles = (files: File[], splices: FileSplice[]): File[] => {
  const byFile = Map.groupBy(splices, ({ path }) => path)
  return files.flatMap(({ path, bytes }) => {
    const own = byFile.get(path)?.map(({ splice }) => splice)
    return own === undefined ? [] : [{ path, bytes: Buffer.from(spliceAll(textOf(bytes), own)) }]
  })
}

const textOf = (bytes: Buffer): string => {
  const decoded = decode(bytes)
  return 'text' in decoded ? decoded.text : ''
}
