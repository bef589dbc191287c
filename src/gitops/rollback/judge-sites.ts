import type { Target } from '../places/edit.ts'
import type { Site } from '../places/find-sites.ts'
import { type Change, keyOf, targetOf } from './rollback-changes.ts'

/** A place as the bump left it, with what it held before; as it was before already; or neither, by another's hand or by none. */
export type Verdict = { before: Target } | 'standing' | 'other' | 'untouched'

/** By its number where the file has as many places as then; else by what it holds, if that leaves no doubt. */
export const judgeSites = (sites: Site[], changes: Change[]): { site: Site; verdict: Verdict }[] => {
  const isSame = changes.every(({ count }) => count === sites.length)
  const byIndex = new Map(changes.map((change) => [change.index, judgeOf([change])]))
  const byContent = isSame ? () => 'untouched' as const : judgeOf(changes)
  return sites.map((site, index) => {
    const judge = (isSame ? byIndex.get(index) : undefined) ?? byContent
    return { site, verdict: judge(targetOf(site)) }
  })
}

const judgeOf = (changes: Change[]): ((held: Target) => Verdict) => {
  const byAfter = Map.groupBy(changes, ({ after }) => keyOf(after))
  const olds = new Set(changes.map(({ before }) => keyOf(before)))
  const restorable = new Map(
    [...byAfter].flatMap(([key, same]) => {
      const [first, ...others] = same
      return first && others.every(({ before }) => keyOf(before) === keyOf(first.before)) ? [[key, first.before]] : []
    }),
  )
  return (held) => {
    const before = restorable.get(keyOf(held))
    if (before !== undefined) return { before }
    return olds.has(keyOf(held)) ? 'standing' : 'other'
  }
}
