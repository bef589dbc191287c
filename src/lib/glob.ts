import { expandBraces } from './expand-braces.ts'

/** A pattern of paths, read once; or what is wrong with it. */
export type Glob = { matches: (path: string) => boolean } | { mistake: string }

/** What one character of a path may be; `many` is any number of them. */
type Token = { many: true } | { is: (character: string) => boolean; literal: boolean }

/** What one segment of a path may be; `**` is any number of them. */
type Segment = 'any' | { text: string } | { tokens: Token[] }

const mostAlternatives = 256

/**
 * `*` and `?` within a segment of the path, `**` over segments, `[a-z]`, `[!a-z]`, `{a,b}` and `\` before a character that
 * stands for itself. Wildcards pass over names that begin with a dot, as shells do. The time is bounded by the product
 * of the lengths, whatever the pattern: nothing is tried twice.
 */
export const parseGlob = (pattern: string): Glob => {
  const foreign = /[?*+@!]\(|\[\[[:.=]|\{[^{},/]*\.\.[^{},/]*\}/.exec(pattern)?.[0]
  if (foreign !== undefined) return { mistake: `${JSON.stringify(foreign)} is not among *, ?, **, [a-z] and {a,b}` }
  const alternatives = expandBraces(pattern, mostAlternatives)
  if (alternatives === undefined) return { mistake: `its braces stand for more than ${mostAlternatives} patterns` }
  // `a/**` is what lies in a, not a itself.
  const globs = alternatives.map((text) =>
    text
      .replace(/(^|\/)\*\*$/, '$&/*')
      .split('/')
      .map(parseSegment),
  )
  return {
    matches: (path) => {
      const names = path.split('/')
      return globs.some((segments) => matchesSegments(segments, names))
    },
  }
}

const parseSegment = (text: string): Segment => {
  if (text === '**') return 'any'
  const tokens = [...text.matchAll(/\\([\s\S])|(\*+)|(\?)|\[([!^]?)(\]?[^\]]*)\]|([\s\S])/gu)].map(tokenOf)
  const plain = text.replace(/\\([\s\S])/g, '$1')
  return tokens.every((token) => 'literal' in token && token.literal) ? { text: plain } : { tokens }
}

const tokenOf = ([, escaped, stars, mark, negation, set, other]: RegExpExecArray): Token => {
  if (stars !== undefined) return { many: true }
  if (mark !== undefined) return { is: () => true, literal: false }
  if (set !== undefined) return { is: oneOfSet(set, negation !== ''), literal: false }
  const character = escaped ?? other
  return { is: (found) => found === character, literal: true }
}

const oneOfSet = (set: string, negated: boolean): ((character: string) => boolean) => {
  const ranges = [...set.matchAll(/\\?([\s\S])(?:-\\?([^\]]))?/gu)].map(([, from = '', to = from]) => ({ from, to }))
  return (character) => ranges.some(({ from, to }) => from <= character && character <= to) !== negated
}

const matchesSegments = (segments: Segment[], names: string[]): boolean =>
  matchesAll(segments, names, {
    isMany: (segment) => segment === 'any',
    fits: (segment, name) => segment !== 'any' && matchesName(segment, name),
    passes: (name) => !name.startsWith('.'),
  })

const matchesName = (segment: Exclude<Segment, 'any'>, name: string): boolean => {
  if ('text' in segment) return segment.text === name
  const [first] = segment.tokens
  if (name.startsWith('.') && !(first && 'literal' in first && first.literal)) return false
  return matchesAll(segment.tokens, name, {
    isMany: (token) => 'many' in token,
    fits: (token, character) => 'is' in token && token.is(character),
    passes: () => true,
  })
}

type Rules<P> = {
  isMany: (part: P) => boolean
  fits: (part: P, item: string) => boolean
  /** Whether one of many may be this. */
  passes: (item: string) => boolean
}

/** Which parts of the pattern may come next, item by item: all ways at once, none twice. */
const matchesAll = <P>(parts: P[], items: Iterable<string>, { isMany, fits, passes }: Rules<P>): boolean => {
  const many = parts.map(isMany)
  const stepFrom = (index: number, item: string): number | undefined => {
    const part = parts[index]
    if (part === undefined) return undefined
    if (many[index]) return passes(item) ? index : undefined
    return fits(part, item) ? index + 1 : undefined
  }
  let reached = reach(many, [0])
  for (const item of items)
    reached = reach(
      many,
      [...reached].map((index) => stepFrom(index, item)),
    )
  return reached.has(parts.length)
}

/** Many of something may be none of it: what comes after it is reached as well. */
const reach = (many: boolean[], indices: (number | undefined)[]): Set<number> => {
  const reached = new Set<number>()
  for (const index of indices) {
    if (index === undefined) continue
    reached.add(index)
    for (let at = index; many[at] && !reached.has(at + 1); at += 1) reached.add(at + 1)
  }
  return reached
}
