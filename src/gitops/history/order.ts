import type { LeftOut } from '../edits/plan-edits.ts'
import type { Wanted } from '../places/wanted.ts'
import { isSameImage, type Past, type TakenBack } from './past.ts'
import type { Origin } from './trailers.ts'

/**
 * How our source commit stands to the one of the image in the file: `older` when that one contains ours. `unrelated`: the
 * two are on different lines or of different repositories; `unknown`: nobody can say.
 */
export type Relation = 'newer' | 'same' | 'older' | 'unrelated' | 'unknown'

type Question = {
  wanted: Wanted
  /** The past of every place that would change, and how our source stands to its source. */
  places: { path: string; past: Past; relation: Relation }[]
  /** The user has released the holds on this image. */
  released: boolean
}

/**
 * Whether an image is written or left out: not when it was taken back, unless it was released, and not over one that was
 * built from a later commit. One place is enough, since an image is written everywhere or nowhere.
 */
export const judgeOrder = ({ wanted, places, released }: Question): LeftOut | undefined => {
  for (const { path, past } of released ? [] : places) {
    const taken = past.takenBack.find((image) => isSameImage(image, wanted))
    if (taken !== undefined) return { outcome: 'held', because: `${heldBecause(taken, path)}; ${howToRelease}` }
  }
  const newer = places.find(({ relation }) => relation === 'older')
  if (newer?.past.source === undefined) return undefined
  return { outcome: 'superseded', because: supersededBecause(newer.past.source, newer) }
}

const howToRelease = 'another digest comes in, or this one when release-hold names it'

const heldBecause = ({ how, by }: TakenBack, path: string): string => {
  if (by === undefined) return `somebody wrote another image over it in ${path} by hand`
  const verb = how === 'rollback' ? 'rolled it back' : 'reverted it'
  return `${by.author.replace(/ <[^<>]*>$/, '')} ${verb} with ${by.id.slice(0, 12)}`
}

const supersededBecause = ({ commit }: Origin, { path, past }: { path: string; past: Past }): string =>
  past.byHand
    ? `what was written to ${path} before somebody changed it by hand is of ${commit.slice(0, 12)}, which came later`
    : `what stands in ${path} is of ${commit.slice(0, 12)}, which came later`
