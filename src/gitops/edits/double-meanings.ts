import { pointAt } from '../places/excerpt.ts'
import type { Site } from '../places/find-sites.ts'
import { ambiguous } from '../places/match.ts'
import { startOf, withoutHost } from '../places/place.ts'
import type { Wanted } from '../places/wanted.ts'

/** Why a short name does not say which of several images it means. */
export const severalRepositories = (wanted: Wanted, sites: Site[]): string[] => {
  const names = ambiguous(
    wanted,
    sites.map(({ place }) => place),
  )
  if (names.length === 0) return []
  const found = names.map((name) => {
    const site = sites.find(({ place }) => withoutHost(place.image.repository) === name)
    return site === undefined ? name : `${name} (${site.path}:${site.line})`
  })
  return [`${wanted.name}: names several images, ${found.join(' and ')}: give the whole repository before the "="`]
}

/** The places that two lines of `images` mean: the last one would win by chance. */
export const meantTwice = (chosen: { wanted: Wanted; sites: Site[] }[]): string[] => {
  const names = new Map<Site, string[]>()
  for (const { wanted, sites } of chosen) {
    for (const site of sites) names.set(site, [...(names.get(site) ?? []), JSON.stringify(wanted.name)])
  }
  return [...names].flatMap(([{ path, text, place }, lines]) =>
    lines.length > 1
      ? [pointAt({ path, text, offset: startOf(place) }, `is meant by several lines of images: ${lines.join(', ')}`)]
      : [],
  )
}
