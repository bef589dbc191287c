import { decode } from './decode.ts'
import { pointAt } from './excerpt.ts'
import { findPlaces } from './find-places.ts'
import { needlesOf } from './match.ts'
import type { Place } from './place.ts'
import type { Wanted } from './wanted.ts'

export type File = { path: string; bytes: Buffer }

/** A place, and the file that it is in. */
export type Site = { path: string; text: string; place: Place }

/** Every place of the files that hold a wanted name at all; only these are parsed, and what is no YAML is refused. */
export const findSites = (files: File[], wanted: Wanted[]): { sites: Site[]; refusals: string[] } => {
  const needles = [...new Set(wanted.flatMap(needlesOf))]
  const read = files
    .filter(({ bytes }) => needles.some((needle) => bytes.includes(needle)))
    .map(({ path, bytes }) => {
      const decoded = decode(bytes)
      if ('mistake' in decoded) return { sites: [], refusals: [`${path}: ${decoded.mistake}`] }
      const { text } = decoded
      const { places, mistakes } = findPlaces(path, text)
      return {
        sites: places.map((place) => ({ path, text, place })),
        refusals: mistakes.map(({ offset, reason }) => pointAt({ path, text, offset }, reason)),
      }
    })
  return { sites: read.flatMap(({ sites }) => sites), refusals: read.flatMap(({ refusals }) => refusals) }
}
