import { Failure } from '../../lib/failure.ts'

/** Both take a time that grows with the product of the lengths: what is longer is no version or name any more. */
const longestValue = 2_048
const longestPattern = 64

/** `*` is any text, `?` any character, the rest stands for itself. Throws a Failure for what is far too long. */
const check = (value: string, pattern: string): void => {
  if (value.length <= longestValue && pattern.length <= longestPattern) return
  throw new Failure(
    'invalid-input',
    `the Dockerfile takes a pattern of ${pattern.length} characters off a value of ${value.length}, where ${longestPattern} and ${longestValue} are the most. Give the value that is meant as a build argument`,
  )
}

/** Where a match that begins at `start` may end, ascending: all ways at once, none twice. */
const endsFrom = (value: string, pattern: string, start: number): number[] => {
  const ends: number[] = []
  let reached = passStars(pattern, new Set([0]))
  for (let at = start; reached.size > 0; at += 1) {
    if (reached.has(pattern.length)) ends.push(at)
    if (at >= value.length) break
    const next = [...reached].flatMap((place) => {
      const is = pattern[place]
      if (is === '*') return [place]
      return is === '?' || is === value[at] ? [place + 1] : []
    })
    reached = passStars(pattern, new Set(next.filter((place) => place <= pattern.length)))
  }
  return ends
}

/** A star may stand for nothing. */
const passStars = (pattern: string, places: Set<number>): Set<number> => {
  for (const place of places) if (pattern[place] === '*') places.add(place + 1)
  return places
}

/** The value without the shortest, or the longest, beginning that matches. */
export const withoutStart = (value: string, pattern: string, which: 'shortest' | 'longest'): string => {
  check(value, pattern)
  const ends = endsFrom(value, pattern, 0)
  return value.slice((which === 'shortest' ? ends[0] : ends.at(-1)) ?? 0)
}

/** The same for its end. */
export const withoutEnd = (value: string, pattern: string, which: 'shortest' | 'longest'): string =>
  reversed(withoutStart(reversed(value), reversed(pattern), which))

const reversed = (text: string): string => text.split('').reverse().join('')

/** The value with the first match, or all of them, replaced; of those that begin at one place the longest. */
export const replaceMatches = (value: string, pattern: string, { by, all }: { by: string; all: boolean }): string => {
  check(value, pattern)
  const parts: string[] = []
  let rest = 0
  let at = 0
  while (at <= value.length && (all || parts.length === 0)) {
    const end = endsFrom(value, pattern, at).at(-1)
    // An empty match where the last one ended is none of its own.
    if (end !== undefined && (end > at || at > rest || at === 0)) {
      parts.push(value.slice(rest, at), by)
      rest = end
    }
    at = Math.max(at + 1, rest)
  }
  return parts.join('') + value.slice(rest)
}
