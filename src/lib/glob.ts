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
 * of the lengths, whatever the pattern.
 */
export const parseGlob = (pattern: string): Glob => {
  const foreign = /[?*+@!]\(|\[\[[:.=]|\{[^{},./]*(?:\.[^{},./]+)*\.\.[^{},/]*\}/.exec(pattern)?.[0]
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
      return globs.some((segments) => matchesAll(segments, names, ofSegments))
    },
  }
}

const withSets =
  /\\(?<escaped>[\s\S])|(?<stars>\*+)|(?<mark>\?)|\[(?<negation>[!^]?)(?<set>\]?[^\]]*)\]|(?<other>[\s\S])/gu
const withoutSets = /\\(?<escaped>[\s\S])|(?<stars>\*+)|(?<mark>\?)|(?<other>[\s\S])/gu

const parseSegment = (text: string): Segment => {
  if (text === '**') return 'any'
  // A bracket after the last that closes is a character: many would each be looked through for their end.
  const closed = text.lastIndexOf(']') + 1
  const tokens = [...text.slice(0, closed).matchAll(withSets), ...text.slice(closed).matchAll(withoutSets)].map(tokenOf)
  const plain = text.replace(/\\([\s\S])/g, '$1')
  return tokens.every((token) => 'literal' in token && token.literal) ? { text: plain } : { tokens }
}

const tokenOf = ({ groups: { escaped, stars, mark, negation, set, other } = {} }: RegExpExecArray): Token => {
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

const ofSegments: Rules<Segment> = {
  isMany: (segment) => segment === 'any',
  fits: (segment, name) => segment !== 'any' && matchesName(segment, name),
  passes: (name) => !name.startsWith('.'),
}

const matchesName = (segment: Exclude<Segment, 'any'>, name: string): boolean => {
  if ('text' in segment) return segment.text === name
  const [first] = segment.tokens
  if (name.startsWith('.') && !(first && 'literal' in first && first.literal)) return false
  if (first && 'many' in first && segment.tokens.length === 1) return true
  return matchesAll(segment.tokens, hasPairs.test(name) ? [...name] : name, ofCharacters)
}

/** What is one character, but two to an index. */
const hasPairs = /[\uD800-\uDFFF]/

const ofCharacters: Rules<Token> = {
  isMany: (token) => 'many' in token,
  fits: (token, character) => 'is' in token && token.is(character),
  passes: () => true,
}

type Rules<P> = {
  isMany: (part: P) => boolean
  fits: (part: P, item: string) => boolean
  /** Whether one of many may be this. */
  passes: (item: string) => boolean
}

/**
 * As short as each of many can be: what does not fit then is given to the last of them, item by item. To make an earlier one
 * longer instead helps nothing, since none takes what the last one does not.
 */
const matchesAll = <P>(parts: P[], items: ArrayLike<string>, { isMany, fits, passes }: Rules<P>): boolean => {
  let [at, next] = [0, 0]
  let last: { after: number; next: number } | undefined
  for (let item = items[0]; item !== undefined; item = items[next]) {
    const part = parts[at]
    if (part !== undefined && isMany(part)) {
      at += 1
      last = { after: at, next }
    } else if (part !== undefined && fits(part, item)) {
      at += 1
      next += 1
    } else if (last !== undefined && passes(items[last.next] ?? '')) {
      last.next += 1
      at = last.after
      next = last.next
    } else return false
  }
  return parts.slice(at).every(isMany)
}
