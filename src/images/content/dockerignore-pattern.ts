/** A pattern of a `.dockerignore`; every path that it matches begins with `prefix`. */
export type Pattern = { matches: (path: string) => boolean; prefix: string }

/**
 * Reads a pattern as moby/patternmatcher 0.6 does, with its own ways: a `**` at the beginning may end within a name,
 * another one only at a slash. Undefined for what Docker refuses, and for what its regular expressions alone know (`\d`).
 */
export const parsePattern = (pattern: string): Pattern | undefined => {
  const prefix = /^[^*?[\]\\]*/.exec(pattern)?.[0] ?? ''
  if (prefix === pattern) return { prefix, matches: (path) => path === pattern }
  const ending = /^\*\*([^*?[\]\\]+)$/.exec(pattern)?.[1]
  if (ending !== undefined) return { prefix, matches: (path) => path.endsWith(ending) || `/${path}` === ending }
  const steps = stepsOf(pattern)
  const tail = /(?:^|[*?[\]\\]\/?)([^*?[\]\\]*)$/.exec(pattern)?.[1] ?? ''
  const isPossible = (path: string): boolean => path.startsWith(prefix) && path.endsWith(tail)
  return steps && { prefix, matches: (path) => isPossible(path) && takes(steps, path) }
}

/** One character, any within a name, whole folders, or anything. */
type Step = { kind: 'one'; is: (character: string) => boolean } | { kind: 'name' | 'folders' | 'anything' }

const tokens = /\*\*\/?|\*|\?|\\.|\[[^\]]{0,80}\]|[\s\S]/gu

/** Undefined when one of them is not known for sure. */
const stepsOf = (pattern: string): Step[] | undefined => {
  const steps = [...pattern.matchAll(tokens)].map(({ 0: token, index }) =>
    token.startsWith('**') ? manyOf(index + token.length === pattern.length) : stepOf(token),
  )
  const known = steps.flatMap((step) => step ?? [])
  return known.length === steps.length ? known : undefined
}

const manyOf = (isLast: boolean): Step => ({ kind: isLast ? 'anything' : 'folders' })

const stepOf = (token: string): Step | undefined => {
  if (token === '*') return { kind: 'name' }
  if (token === '?') return { kind: 'one', is: (character) => character !== '/' }
  if (token.length > 1 && token.startsWith('[')) return classOf(token)
  if (/^(?:[\^[\\]|\\[A-Za-z0-9])$/.test(token)) return undefined
  const plain = token.replace(/^\\/, '')
  return { kind: 'one', is: (character) => character === plain }
}

/** A class of plain characters and of ranges that go up. */
const classOf = (token: string): Step | undefined => {
  const [, not = '', inner = ''] = /^\[(\^?)([\w .,:=@%+~-]+)\]$/.exec(token) ?? []
  const ranges = [...inner.matchAll(/(.)-(.)|(.)/g)].map(([, from, to, one]) => [from ?? one ?? '', to ?? one ?? ''])
  if (ranges.length === 0 || ranges.some(([from = '', to = '']) => from === '-' || to < from)) return undefined
  const has = (character: string): boolean =>
    ranges.some(([from = '', to = '']) => from <= character && character <= to)
  return { kind: 'one', is: (character) => has(character) === (not === '') }
}

/** All places at once, since a pattern of many stars must not take longer than a line. */
const takes = (steps: Step[], path: string): boolean => {
  const characters = Array.from(path)
  let places = [0]
  for (const step of steps) places = places.length === 0 ? places : placesAfter(step, places, characters)
  return places.at(-1) === characters.length
}

/** Where one may stand after the step; ascending. */
const placesAfter = (step: Step, places: number[], characters: string[]): number[] => {
  const { kind } = step
  if (kind === 'one') {
    return places.flatMap((place) => (place < characters.length && step.is(characters[place] ?? '') ? [place + 1] : []))
  }
  const from = new Set(places)
  const reached: number[] = []
  let runs = false
  for (let place = 0; place <= characters.length; place += 1) {
    const before = characters[place - 1]
    // A name ends at a slash, and a line's end is none of the characters that stand for themselves.
    runs = from.has(place) || (runs && before !== '\n' && !(kind === 'name' && before === '/'))
    if (from.has(place) || (runs && (kind !== 'folders' || before === '/'))) reached.push(place)
  }
  return reached
}
