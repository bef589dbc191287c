import { shortPin } from '../lib/image-reference.ts'
import type { Told } from '../lib/told.ts'

type Entry = { name: string; outcome: string; because?: string; places: { from: string; to: string }[] }

const mostNamed = 100
const mostLetters = 300

/** The results as the summary of a whole delivery reads them: without what is unchanged, at last only what was left out. */
export const tellResults = (entries: Entry[], always: Told): Told[] => {
  const named = entries.map(({ name, outcome, because, places: [first] }) => ({
    name,
    outcome,
    ...(because === undefined ? {} : { because: because.slice(0, mostLetters) }),
    ...(first === undefined || outcome === 'unchanged'
      ? {}
      : { places: [{ from: shortPin(first.from), to: shortPin(first.to) }] }),
  }))
  const words = named.map(({ places: _, ...entry }) => entry)
  const left = words.filter(({ because }) => because !== undefined).slice(0, mostNamed)
  return [named, words, left].map((results) => ({ ...always, results: JSON.stringify(results) }))
}
