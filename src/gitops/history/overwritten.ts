import { describeTarget } from '../commit-message.ts'
import type { Result } from '../edits/plan-edits.ts'

/**
 * What somebody else wrote for the same images since our last attempt, and what takes its place now: the last writer
 * wins, and says so.
 */
export const overwritten = (before: Result[], now: Result[]): string[] =>
  now.flatMap(({ wanted: { name }, places }) => {
    const earlier = before.find((result) => result.wanted.name === name)?.places ?? []
    return places.flatMap(({ path, from, to }, index) => {
      const known = earlier.filter((place) => place.path === path)
      const same = known.some((place) => describeTarget(place.from) === describeTarget(from))
      const theirs = known.length > 0 && !same && describeTarget(from) !== describeTarget(to)
      return theirs && index === places.findIndex((place) => place.path === path)
        ? [`${path}: another run set ${name} to ${describeTarget(from)} meanwhile; ${describeTarget(to)} replaces it`]
        : []
    })
  })
