import { type File, findSites, readSites, type Site } from '../places/find-sites.ts'
import { matches, withPaths } from '../places/match.ts'
import { type ImagePath, isPinned } from '../places/place.ts'
import type { Wanted } from '../places/wanted.ts'
import { conflictIn, type Offer, offerFor, offersOf, whyNone } from './offers.ts'

type Request = {
  /** A line that gives neither a tag nor a digest takes them from `sources`. */
  wanted: Wanted[]
  sources: File[]
  targets: File[]
  paths: ImagePath[]
}

/** `absent` are names that the sources hold and the targets do not: they are left where they are. */
type Taken = { wanted: Wanted[]; absent: string[] } | { refusals: string[]; kind: 'rejected' | 'not-found' }

/**
 * The images to write when some are taken over from other files of the same commit: their tags and digests, never their
 * repositories. Lines that name an image and no more choose among the sources' images; without such lines all are taken
 * that the targets have. A line with a tag or a digest of its own holds over what the sources say.
 */
export const takeOver = ({ wanted, sources, targets, paths }: Request): Taken => {
  const given = wanted.filter(isGiven)
  const named = wanted.filter((one) => !isGiven(one))
  const { sites, refusals } = readSites(sources, paths)
  const free = sites.filter(
    ({ place }) => isPinned(place) && !given.some((one) => matches(withPaths(one, paths), place)),
  )
  const offers = named.length > 0 ? named.map((one) => offerFor(one, { sites: free, paths })) : offersOf(free)
  const empty = offers.filter((offer) => offer.sites.length === 0)
  if (refusals.length > 0) return { refusals, kind: 'rejected' }
  if (empty.length > 0) return { refusals: empty.map(({ name }) => whyNone(name, sites)), kind: 'not-found' }
  const conflicts = offers.flatMap(conflictIn)
  if (conflicts.length > 0) return { refusals: conflicts, kind: 'rejected' }
  const here = withoutLost(paths, { sources, targets })
  const taken = offers.map((offer) => withPaths(wantedOf(offer), here))
  if (named.length > 0) return { wanted: [...given.map((one) => withPaths(one, here)), ...taken], absent: [] }
  const { present, absent } = presentIn(targets, taken)
  if (present.length === 0 && given.length === 0) return { refusals: [whyAbsent(absent)], kind: 'not-found' }
  return { wanted: [...given.map((one) => withPaths(one, here)), ...present], absent }
}

const isGiven = ({ tag, digest }: Wanted): boolean => tag !== undefined || digest !== undefined

/** A path that leads into the sources alone is not missing in the targets. */
const withoutLost = (paths: ImagePath[], { sources, targets }: Pick<Request, 'sources' | 'targets'>): ImagePath[] => {
  const leadsInto = (files: File[], path: ImagePath): boolean =>
    readSites(files, [path]).sites.some(({ place }) => place.chosenBy === path)
  return paths.filter((path) => leadsInto(targets, path) || !leadsInto(sources, path))
}

const wantedOf = ({ name, tag, digest, sites: [site] }: Offer): Wanted => ({
  name,
  ...(tag === undefined ? {} : { tag }),
  ...(digest === undefined ? {} : { digest }),
  ...(site === undefined ? {} : { takenFrom: { path: site.path, tag: '', digest: '', ...site.place.image } }),
})

/** Those that the targets have. Two names for the very same places and the very same image are one. */
const presentIn = (targets: File[], taken: Wanted[]): { present: Wanted[]; absent: string[] } => {
  const { sites } = findSites(targets, taken)
  const found = taken.map((one) => ({
    one,
    sites: sites.filter(({ place }) => isPinned(place) && matches(one, place)),
  }))
  const present = found.filter((here) => here.sites.length > 0)
  const kept = present.filter(
    (here, index) =>
      !present.some((other, at) => isSame(here.one, other.one) && covers(other.sites, here.sites, at < index)),
  )
  return {
    present: kept.map(({ one }) => one),
    absent: found.filter((here) => here.sites.length === 0).map(({ one }) => one.name),
  }
}

const isSame = (a: Wanted, b: Wanted): boolean => a !== b && a.tag === b.tag && a.digest === b.digest

const covers = (all: Site[], some: Site[], orEqual: boolean): boolean =>
  some.every((site) => all.includes(site)) && (all.length > some.length || orEqual)

const whyAbsent = (absent: string[]): string =>
  absent.length === 0
    ? 'from: no image with a tag or a digest in the files that it covers'
    : `from: names ${absent.slice(0, 8).join(', ')}, and the files that manifests-files covers none of them`
