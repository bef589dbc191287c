import type { Target } from '../places/edit.ts'
import type { Site } from '../places/find-sites.ts'
import { matches } from '../places/match.ts'
import { withoutHost } from '../places/place.ts'
import type { Wanted } from '../places/wanted.ts'

/** The sites of each file, in their order. */
export type Sites = Map<string, Site[]>

/** What the bump changed at one place: the how-manieth of its image in its file. */
export type Change = { index: number; count: number; before: Target; after: Target }

export const targetOf = ({ place: { image } }: Site): Target => ({
  repository: image.repository,
  tag: image.tag ?? '',
  digest: image.digest ?? '',
})

/** What the bump changed of an image, by the paths of the files. */
export const changesOf = (wanted: Wanted, { old, bumped }: { old: Sites; bumped: Sites }): Map<string, Change[]> => {
  const changes = new Map<string, Change[]>()
  for (const [path, sites] of bumped) {
    const changed = changesIn(wanted, old.get(path) ?? [], sites)
    if (changed.length > 0) changes.set(path, changed)
  }
  return changes
}

/** Before the bump a place may have had another repository: then its name tells it, which that bump went by. */
const changesIn = (wanted: Wanted, old: Site[], bumped: Site[]): Change[] => {
  const byName = (site: Site): boolean => matches(wanted, site.place) || matches({ name: wanted.name }, site.place)
  const isOwn = (site: Site): boolean => matches(wanted, site.place)
  const [before, after] = [isOwn, byName]
    .map((means) => [old.filter(means), bumped.filter(means)])
    .find(([then, theirs]) => then?.length === theirs?.length) ?? [[], []]
  const own = (after ?? []).map((site, index) => ({ site, old: before?.[index] })).filter(({ site }) => isOwn(site))
  return own.flatMap(({ site, old: same }, index) =>
    same === undefined || keyOf(targetOf(same)) === keyOf(targetOf(site))
      ? []
      : [{ index, count: own.length, before: targetOf(same), after: targetOf(site) }],
  )
}

/** The same for two targets that are the same image, whatever host they are pulled from. */
export const keyOf = ({ repository, tag, digest }: Target): string =>
  JSON.stringify([withoutHost(repository), tag, digest])
