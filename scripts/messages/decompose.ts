import { expressionOf } from './pattern.ts'
import { addPart, type Part, type SourceText } from './source-texts.ts'

/** Of what texts of the source a line of a message is made; the file is that of the text with the most to say. */
export type Made = { parts: Part[]; letters: number; file: string; texts: SourceText[] }

/** Texts that say less fit anything, such as `${name}: ${mistake}`: they count only around one that says more. */
const fewestLetters = 7

const deepest = 5

type Pattern = { text: SourceText; expression: RegExp; longest: string; letters: number; speaks: boolean }

/**
 * The way to tell a line's texts in the source: what is written there in full comes first, and what varies in it is
 * looked for in turn. Undefined for a line whose words stand nowhere.
 */
export const createDecompose = (texts: SourceText[]): ((line: string) => Made | undefined) => {
  const patterns = patternsOf(texts)
  const known = new Map<string, Made | undefined>()
  const best = (line: string, depth: number): Made | undefined => {
    if (known.has(line)) return known.get(line)
    let found: Made | undefined
    for (const pattern of patterns) {
      if (!line.includes(pattern.longest)) continue
      const made = fit(pattern, line, depth)
      if (made !== undefined && (found === undefined || says(made, found) > 0)) found = made
    }
    known.set(line, found)
    return found
  }
  const fit = (pattern: Pattern, line: string, depth: number): Made | undefined => {
    const varying = pattern.expression.exec(line)?.slice(1)
    if (varying === undefined) return undefined
    const inner = varying.map((value) => (depth < deepest && value !== line ? best(value, depth + 1) : undefined))
    return pattern.speaks || inner.some((one) => one !== undefined) ? fill(pattern, varying, inner) : undefined
  }
  return (line) => best(line, 0)
}

/** More of its own words, or as many in fewer texts. */
const says = (one: Made, other: Made): number => one.letters - other.letters || other.texts.length - one.texts.length

const fill = ({ text, letters }: Pattern, varying: string[], inner: (Made | undefined)[]): Made => {
  let hole = -1
  const parts = text.parts.flatMap((part, index): Part[] => {
    if (typeof part === 'string') return [part]
    hole += 1
    const isLeftOut = varying[hole] === '' && !isWord(text.parts, index)
    return inner[hole]?.parts ?? (isLeftOut ? [] : [letters === 0 ? { hole: '…' } : part])
  })
  const most = inner.reduce((one, other) => ((other?.letters ?? 0) > (one?.letters ?? 0) ? other : one), undefined)
  return {
    parts: joined(parts),
    letters: letters + inner.reduce((sum, one) => sum + (one?.letters ?? 0), 0),
    file: most !== undefined && most.letters > letters ? most.file : text.file,
    texts: [text, ...inner.flatMap((one) => one?.texts ?? [])],
  }
}

/** What stands between blanks belongs to the sentence, also where a test left it empty. */
const isWord = (parts: Part[], index: number): boolean => {
  const [before, after] = [parts[index - 1], parts[index + 1]]
  return typeof before === 'string' && typeof after === 'string' && before.endsWith(' ') && after.startsWith(' ')
}

/** Those of which something is fixed; of several that read alike the first stands for all. */
const patternsOf = (texts: SourceText[]): Pattern[] => {
  const patterns = new Map<string, Pattern>()
  for (const text of texts) {
    const fixed = text.parts.filter((part) => typeof part === 'string')
    const source = text.parts.map((part) => (typeof part === 'string' ? expressionOf(part) : '([^\\n]*?)')).join('')
    if (fixed.length === 0 || patterns.has(source)) continue
    const longest = fixed.reduce((one, other) => (other.length > one.length ? other : one))
    const letters = lettersIn(text.parts)
    const speaks = saysSomething(text.parts)
    if (!speaks && !fixed.some((part) => /[:;.,] /.test(part))) continue
    patterns.set(source, { text, expression: new RegExp(`^${source}$`), longest, letters, speaks })
  }
  return [...patterns.values()]
}

/** Whether a text has words enough to be known by. */
const saysSomething = (parts: Part[]): boolean =>
  lettersIn(parts) >= fewestLetters &&
  /[a-z]{2,} .*[a-z]{2,}/.test(parts.filter((part) => typeof part === 'string').join('‹›'))

/** How many letters of a text are always the same. */
export const lettersIn = (parts: Part[]): number =>
  parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.replace(/[^A-Za-z]/g, '').length : 0), 0)

const joined = (parts: Part[]): Part[] => {
  const all: Part[] = []
  for (const part of parts) addPart(all, part)
  return all
}
