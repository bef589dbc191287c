import { shortName } from '../../lib/image-reference.ts'
import { nearNames } from '../../lib/near-names.ts'
import { decode } from '../places/decode.ts'
import { pointAt } from '../places/excerpt.ts'
import { findPlaces } from '../places/find-places.ts'
import type { File, Site } from '../places/find-sites.ts'
import { startOf, withoutHost } from '../places/place.ts'
import type { Wanted } from '../places/wanted.ts'

type Missing = { wanted: Wanted; sites: Site[] }

/** What the files name, and where a tag stands with no name beside it. */
type There = { names: string[]; nameless: string[]; count: number }

/** Why lines of `images` found no place to write to, each with the names that are there. */
export const whyNothing = (missing: Missing[], files: File[]): string[] => {
  const read = missing.some(({ sites }) => sites.length === 0) ? files.map(readThere) : []
  const names = [...new Set(read.flatMap((file) => file.names))]
  const there = { names, nameless: read.flatMap((file) => file.nameless), count: files.length }
  return missing.map((one) => whyNot(one, there))
}

const whyNot = ({ wanted: { name }, sites: [site] }: Missing, there: There): string => {
  if (site !== undefined) {
    const { path, text, place } = site
    const reason = place.template
      ? `names ${name}, but a template fills it in: edit the values that it is filled from`
      : `names ${name}, but pins neither a tag nor a digest: nothing is added here, so write a first one by hand`
    return pointAt({ path, text, offset: startOf(place) }, reason)
  }
  const near = nearNames(name, there.names)
  const count = `${there.count} ${there.count === 1 ? 'file' : 'files'}`
  const found = near.length > 0 ? `near it: ${near.join(', ')}` : `they name ${listed(there.names)}`
  const [path] = there.nameless
  const hint = path === undefined ? '' : `; if the tag at ${path} is its own, say \`${name}=${path}\` in image-paths`
  return `${name}: no image of that name in the ${count} that manifests-files covers; ${found}. Correct the name, or manifests-files${hint}`
}

const listed = (names: string[]): string => {
  const all = [...names].sort()
  if (all.length === 0) return 'no image at all'
  return all.length > 8 ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more` : all.join(', ')
}

const readThere = ({ path, bytes }: File): Omit<There, 'count'> => {
  const decoded = decode(bytes)
  if ('mistake' in decoded) return { names: [], nameless: [] }
  const { places, paths } = findPlaces({ path, ...decoded })
  const names = places.flatMap(({ entryName, image: { repository } }) =>
    repository === '' ? [] : [entryName ?? shortName(withoutHost(repository))],
  )
  const tag = names.length > 0 ? undefined : paths().find((one) => /(?:^|\.)(?:image)?tag$/i.test(one))
  return { names, nameless: tag === undefined ? [] : [`${path}#${tag}`] }
}
