/** The candidates that a person may have meant, nearest first; at most five. */
export const nearNames = (name: string, candidates: string[]): string[] => {
  const furthest = Math.max(2, Math.floor(name.length / 3))
  const measured = [...new Set(candidates)].map((candidate) => ({ candidate, distance: distanceOf(name, candidate) }))
  return measured
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, 5)
    .map(({ candidate }) => candidate)
}

const distanceOf = (name: string, candidate: string): number => {
  const [a, b] = [name.toLowerCase(), candidate.toLowerCase()]
  return a.includes(b) || b.includes(a) ? 1 : editDistance(a, b)
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
