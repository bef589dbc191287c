import { nearNames } from '../../lib/near-names.ts'
import type { Site } from '../places/find-sites.ts'
import { matches, withPaths } from '../places/match.ts'
import { type ImagePath, withoutHost } from '../places/place.ts'
import type { Wanted } from '../places/wanted.ts'

/** What one name pins in the sources, and where. */
export type Offer = { name: string; tag?: string; digest?: string; sites: Site[] }

/** What the sources offer, by name. */
export const offersOf = (sites: Site[]): Offer[] => {
  const names = new Map<string, Site[]>()
  for (const site of sites) {
    const { entryName, image } = site.place
    const name = entryName ?? withoutHost(image.repository)
    names.set(name, [...(names.get(name) ?? []), site])
  }
  return [...names].map(([name, found]) => ({ name, sites: found, ...pinOf(found) }))
}

/** What they offer of one image. */
export const offerFor = (wanted: Wanted, { sites, paths }: { sites: Site[]; paths: ImagePath[] }): Offer => {
  const found = sites.filter(({ place }) => matches(withPaths(wanted, paths), place))
  return { name: wanted.name, sites: found, ...pinOf(found) }
}

/** A tag of one place and the digest of another are one image only when a place says so. */
const pinOf = (sites: Site[]): { tag?: string; digest?: string } => {
  const tag = sites.map(({ place }) => place.image.tag).find(Boolean)
  const digest = sites.map(({ place }) => place.image.digest).find(Boolean)
  return { ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) }
}

/** Several images under one name. */
export const conflictIn = ({ name, sites, tag, digest }: Offer): string[] => {
  const together = sites.some(({ place }) => place.image.tag && place.image.digest)
  const agree = sites.every(({ place: { image } }) => (image.tag || tag) === tag && (image.digest ?? digest) === digest)
  if (agree && (together || tag === undefined || digest === undefined)) return []
  const said = sites.map(({ path, line, place }) => `${pinText(place.image)} (${path}:${line})`)
  return [
    `from: ${name} is several images: ${[...new Set(said)].join(', ')}: let \`from\` cover the files that agree, or give \`${name}=tag@digest\``,
  ]
}

const pinText = ({ tag = '', digest }: { tag?: string; digest?: string }): string =>
  `${tag}${digest === undefined ? '' : `@${digest.slice(0, 'sha256:'.length + 12)}`}`

/** Why an image that is named by a line of `images` is not there to be taken. */
export const whyNone = (name: string, sites: Site[]): string => {
  const names = [...new Set(sites.map(({ place }) => place.entryName ?? withoutHost(place.image.repository)))]
  const near = nearNames(name, names)
  const found =
    near.length > 0 ? `near it: ${near.join(', ')}` : `it names ${names.slice(0, 8).join(', ') || 'no image'}`
  return `${name}: no image of that name with a tag or a digest in what \`from\` covers; ${found}. Correct the name, or \`from\``
}
