import type { Progress } from '../../lib/progress.ts'
import type { Again } from '../../lib/retry.ts'
import type { LeftOut, PlaceResult, Result } from '../edits/plan-edits.ts'
import { isCalled } from '../places/match.ts'
import type { Remote } from '../remote/remote.ts'
import { judgeOrder, type Relation } from './order.ts'
import type { Past, Standing } from './past.ts'
import { readPasts } from './read-pasts.ts'
import { type Contains, relate } from './relation.ts'
import type { Origin } from './trailers.ts'

type Ordering = {
  source: Origin
  /** `none`: whoever comes last is written, but never what was taken back. */
  order: 'ancestry' | 'none'
  /** Names of images that are written although they were taken back. */
  releaseHold: string[]
  /** Asks the repositories of the sources; undefined when none can be asked. */
  contains: Contains | undefined
}

type Batch = Ordering & { remote: Remote; head: string; results: Result[]; progress: Progress }
type Change = { result: Result; place: PlaceResult; past: Past; relation: Relation }

/** `before`: where the images were built from that stand at the head; both by the name of the image. */
export type Judged = { left: Map<string, LeftOut>; before: Map<string, Origin> }

/** The images of a batch that are not to be written over what stands at the head, each with why. */
export const leaveOut = async (batch: Batch): Promise<Judged | Again> => {
  const changing = batch.results.flatMap((result) =>
    result.places.filter(isChanging).map((place) => ({ result, place, standing: standingOf(result, place) })),
  )
  const pasts = await readPasts({ ...batch, standings: changing.map(({ standing }) => standing) })
  if ('again' in pasts) return pasts
  const relations = createRelations(batch)
  const changes: Change[] = []
  for (const [index, past] of pasts.entries()) {
    const answer = await relations(changing[index]?.result.wanted.origin ?? batch.source, past.source)
    if (typeof answer !== 'string') return answer
    changes.push(
      ...changing.slice(index, index + 1).map(({ result, place }) => ({ result, place, past, relation: answer })),
    )
  }
  return {
    left: new Map(batch.results.flatMap((result) => verdictOf(batch, result, changes))),
    before: new Map(changes.flatMap(({ result, past }) => originOf(result, past))),
  }
}

const originOf = ({ wanted }: Result, { source, byHand }: Past): [string, Origin][] =>
  source === undefined || byHand ? [] : [[wanted.name, source]]

const verdictOf = ({ releaseHold }: Batch, result: Result, changes: Change[]): [string, LeftOut][] => {
  const { wanted } = result
  const places = changes
    .filter((change) => change.result === result)
    .map(({ place, ...rest }) => ({ ...rest, path: place.path }))
  const left = judgeOrder({ wanted, places, released: releaseHold.some((name) => isCalled(wanted, name)) })
  return left === undefined ? [] : [[wanted.name, left]]
}

const isChanging = ({ from, to }: PlaceResult): boolean =>
  from.repository !== to.repository || from.tag !== to.tag || from.digest !== to.digest

const standingOf = ({ wanted }: Result, { path, from, to }: PlaceResult): Standing => ({
  name: wanted.name,
  repositories: [from.repository, to.repository, ...(wanted.repository === undefined ? [] : [wanted.repository])],
  path,
  tag: from.tag,
  digest: from.digest,
})

/** Each source is asked about once; what nobody can say is warned of. */
const createRelations = ({ source, order, contains, progress }: Batch) => {
  const known = new Map<string, Relation>()
  return async (ours: Origin, theirs: Origin | undefined): Promise<Relation | Again> => {
    const key = JSON.stringify([ours, theirs ?? ''])
    const before = order === 'none' ? 'unknown' : known.get(key)
    if (before !== undefined) return before
    const answer = await relate({ ours, theirs, source: source.repository, contains })
    if ('again' in answer) return answer
    if (answer.because !== undefined) progress.warn(`${answer.because}. ${unordered}`)
    known.set(key, answer.relation)
    return answer.relation
  }
}

const unordered =
  'Until then it is not known whether what stands is of a later commit, and it is replaced, as with the order none'
