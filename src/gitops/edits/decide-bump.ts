import { Failure } from '../../lib/failure.ts'
import type { Wanted } from '../places/wanted.ts'
import { type LeftOut, planEdits, type Result } from './plan-edits.ts'
import type { Manifest } from './read-manifests.ts'

export type State = { head: string; manifests: Manifest[]; wanted: Wanted[] }

/** What a bump writes on top of a head; `files` are those whose bytes change. */
export type Decision = { head: string; files: Manifest[]; results: Result[] }

/** Every edit of a batch on the files of one head; a Failure with every refusal, since it is all or nothing. */
export const decideBump = ({ head, manifests, wanted }: State): Decision => {
  const plan = planEdits(manifests, wanted)
  if ('refusals' in plan) throw new Failure(plan.kind, plan.refusals.join('\n'))
  const bytes = new Map(plan.files.map((file) => [file.path, file.bytes]))
  const files = manifests.flatMap((manifest) => {
    const edited = bytes.get(manifest.path)
    return edited === undefined ? [] : [{ ...manifest, bytes: edited }]
  })
  const unwritable = files.filter(({ path }) => path.includes('\uFFFD')).map(({ path }) => `${path}: ${notText}`)
  if (unwritable.length > 0) throw new Failure('rejected', unwritable.join('\n'))
  return { head, files, results: plan.results }
}

const notText = 'its name is not text in UTF-8, and could not be written again as it is: rename the file'

/** The same batch without the images that are left out: their places stay as they are. */
export const decideWithout = (state: State, whole: Decision, left: Map<string, LeftOut>): Decision => {
  const wanted = state.wanted.filter(({ name }) => !left.has(name))
  const rest = wanted.length === 0 ? { ...whole, files: [], results: [] } : decideBump({ ...state, wanted })
  const results = whole.results.map((result) => {
    const { name } = result.wanted
    const why = left.get(name)
    if (why !== undefined) return leaveAsItIs(result, why)
    return rest.results.find((one) => one.wanted.name === name) ?? result
  })
  return { ...rest, results }
}

const leaveAsItIs = ({ wanted, places }: Result, left: LeftOut): Result => ({
  wanted,
  places: places.map((place) => ({ ...place, to: place.from })),
  changed: false,
  left,
})

/** The word for a batch of which nothing is written. */
export const idleOutcome = (results: Result[]): 'unchanged' | 'superseded' | 'held' => {
  const words = results.flatMap(({ left }) => (left === undefined ? [] : [left.outcome]))
  return words.includes('held') ? 'held' : (words[0] ?? 'unchanged')
}
