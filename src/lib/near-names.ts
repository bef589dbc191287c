/** The candidates that a person may have meant, nearest first; at most five. */
export const nearNames = (name: string, candidates: string[]): string[] => {
  const furthest = Math.max(2, Math.floor(name.length / 3))
  const measured = [...new Set(candidates)].map((candidate) => ({
    candidate,
    distance: distanceOf({ name, candidate, furthest }),
  }))
  return measured
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, 5)
    .map(({ candidate }) => candidate)
}

type Pair = { name: string; candidate: string; furthest: number }

const distanceOf = ({ name, candidate, furthest }: Pair): number => {
  const [a, b] = [name.toLowerCase(), candidate.toLowerCase()]
  if (a.includes(b) || b.includes(a)) return 1
  // Every character more is one to add: what is too far by its length alone is not compared.
  const atLeast = Math.abs(a.length - b.length)
  return atLeast > furthest ? atLeast : editDistance(a, b)
}

/** Levenshtein's: single characters added, removed or replaced. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, right] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (left === right ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
