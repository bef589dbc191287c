import { shortName } from '../lib/image-reference.ts'
import { nearNames } from '../lib/near-names.ts'
import { decode } from './decode.ts'
import { pointAt } from './excerpt.ts'
import { findPlaces } from './find-places.ts'
import type { File, Site } from './find-sites.ts'
import { startOf, withoutHost } from './place.ts'
import type { Wanted } from './wanted.ts'

type Missing = { wanted: Wanted; sites: Site[] }

/** Why lines of `images` found no place to write to, each with the names that are there. */
export const whyNothing = (missing: Missing[], files: File[]): string[] => {
  const names = missing.some(({ sites }) => sites.length === 0) ? namesIn(files) : []
  return missing.map((one) => whyNot(one, { names, count: files.length }))
}

const whyNot = ({ wanted: { name }, sites: [site] }: Missing, there: { names: string[]; count: number }): string => {
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
  return `${name}: no image of that name in the ${count} that manifests-files covers; ${found}`
}

const listed = (names: string[]): string => {
  const all = [...names].sort()
  if (all.length === 0) return 'no image at all'
  return all.length > 8 ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more` : all.join(', ')
}

const namesIn = (files: File[]): string[] => [...new Set(files.flatMap(namesOf))]

const namesOf = ({ path, bytes }: File): string[] => {
  const decoded = decode(bytes)
  if ('mistake' in decoded) return []
  return findPlaces({ path, ...decoded }).places.flatMap(({ entryName, image: { repository } }) =>
    repository === '' ? [] : [entryName ?? shortName(withoutHost(repository))],
  )
}
