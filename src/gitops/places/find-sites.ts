import { parseGlob } from '../../lib/glob.ts'
import { decode } from './decode.ts'
import { pointAt } from './excerpt.ts'
import { type Found, findPlaces } from './find-places.ts'
import { whyNoPath } from './image-path.ts'
import { needlesOf } from './match.ts'
import { type ImagePath, type Place, startOf } from './place.ts'
import type { Wanted } from './wanted.ts'

export type File = { path: string; bytes: Buffer }

/** A place, and the file and the line that it is in. */
export type Site = { path: string; text: string; line: number; place: Place }

export type Sites = { sites: Site[]; refusals: string[]; missing: string[] }

/**
 * Every place of the files that hold a wanted name at all, or that a chosen path is for; only these are parsed, and what is
 * no YAML is refused. `missing` are chosen paths that lead nowhere.
 */
export const findSites = (files: File[], wanted: Wanted[]): Sites => siteFinder(wanted)(files)

/** The same for files that are looked through again after some were edited: those that were not are read once. */
export const siteFinder = (wanted: Wanted[]): ((files: File[]) => Sites) =>
  search({ paths: wanted.flatMap((one) => one.paths ?? []), isHolding: holdsAny(wanted.flatMap(needlesOf)) })

/**
 * One look at a file for all names, byte by byte as Latin-1. A name that goes on is another one: `quote` is not in
 * `quote-db`.
 */
const holdsAny = (names: string[]): ((bytes: Buffer) => boolean) => {
  if (names.length === 0) return () => false
  const needles = [...new Set(names)].map((name) => literal(Buffer.from(name).toString('latin1')))
  const pattern = new RegExp(`(?:${needles.join('|')})(?![\\w-])`)
  return (bytes) => pattern.test(bytes.toString('latin1'))
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Every place of the files, whatever its name. */
export const readSites = (files: File[], paths: ImagePath[]): Sites => search({ paths, isHolding: () => true })(files)

type Search = { paths: ImagePath[]; isHolding: (bytes: Buffer) => boolean }

const search = ({ paths, isHolding }: Search): ((files: File[]) => Sites) => {
  const covering = paths.map((path) => ({ path, covers: coverOf(path) }))
  const known = new Map<File, Read | 'nothing'>()
  const look = (file: File): Read | 'nothing' => {
    const chosen = covering.flatMap(({ path, covers }) => (covers(file.path) ? [path] : []))
    return chosen.length > 0 || isHolding(file.bytes) ? readFile(file, chosen) : 'nothing'
  }
  return (files) => {
    const read: Read[] = []
    for (const file of files) {
      const found = known.get(file) ?? look(file)
      known.set(file, found)
      if (found !== 'nothing') read.push(found)
    }
    return sitesOf(read, paths)
  }
}

const sitesOf = (read: Read[], paths: ImagePath[]): Sites => {
  const sites = read.flatMap((file) => file.sites)
  const refusals = read.flatMap((file) => file.refusals)
  const found = new Set(sites.map(({ place }) => place.chosenBy))
  const lost = refusals.length > 0 ? [] : paths.filter((path) => !found.has(path))
  return { sites, refusals, missing: lost.map((path) => whyNoPath(path, whatIsThere(read, path))) }
}

type Read = { path: string; chosen: ImagePath[]; sites: Site[]; refusals: string[]; found?: Found }

const readFile = ({ path, bytes }: File, chosen: ImagePath[]): Read => {
  const decoded = decode(bytes)
  if ('mistake' in decoded) return { path, chosen, sites: [], refusals: [`${path}: ${decoded.mistake}`] }
  const { text } = decoded
  const found = findPlaces({ path, text }, chosen)
  return {
    path,
    chosen,
    sites: found.places.map((place) => ({ path, text, line: found.lineOf(startOf(place)), place })),
    refusals: found.mistakes.map(({ offset, reason }) => pointAt({ path, text, offset }, reason)),
    found,
  }
}

const coverOf = ({ files }: ImagePath): ((path: string) => boolean) => {
  const glob = parseGlob(files)
  return 'mistake' in glob ? () => false : glob.matches
}

const whatIsThere = (read: Read[], path: ImagePath): { files: string[]; paths: string[] } => {
  const there = read.filter(({ chosen }) => chosen.includes(path))
  return { files: there.map((file) => file.path), paths: there.flatMap(({ found }) => found?.paths() ?? []) }
}
