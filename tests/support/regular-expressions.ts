import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

/** A regular expression that stands in a file, and where. */
export type Written = { file: string; expression: RegExp }

/** What comes before a literal, so that a slash is no division, and none of a comment or of a text's own. */
const literal =
  /(?<=[(,=:[!&|?{};>\n]\s*|\breturn\s+)\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n*[])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/([dgimsuvy]*)/g

/** Every one that the product's files write out. */
export const writtenExpressions = (): Written[] => {
  const files = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const all = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(literal)].flatMap(([, source = '', flags = '']) =>
      source.includes('${') ? [] : [{ file, expression: new RegExp(source, flags.replace('y', '')) }],
    ),
  )
  return [...new Map(all.map((one) => [String(one.expression), one])).values()]
}

/** A text with one part of it repeated: what makes a matcher that goes back and forth take ever longer. */
export type Pumped = { before: string; part: string; after: string }

export const pumped = ({ before, part, after }: Pumped, length: number): string =>
  before + part.repeat(Math.ceil(length / part.length)) + after

/** Texts made of what the expression itself takes, whole and in parts, with an end that it does not take. */
export const pumpsFor = (expression: RegExp, count: number): Pumped[] => {
  const plain = expression.source.replace(/\\[A-Za-z](?:\{\w+\})?/g, '').replace(/\\(.)/g, '$1')
  const words = [...plain.matchAll(/[A-Za-z: ]{3,}/g)].map(([word]) => word)
  const characters = [...new Set([...plain, 'a', '0', ' ', '\n', '/', '.', '-', '_', '"', '\\'])]
  const taken = fc.sample(textsOf(expression), { seed: 1, numRuns: count })
  const parts = taken.flatMap((text, index) => cuts(text, index))
  const ofWords = words.flatMap((word) => ['', ' ', 'a', '0', '.'].map((more) => ({ before: '', part: word + more })))
  const ofCharacters = characters.flatMap((one) => ['', 'a', ' '].map((more) => ({ before: '', part: one + more })))
  return [...parts, ...ofWords, ...ofCharacters].flatMap((one) => ['\u0000', '\n!'].map((after) => ({ ...one, after })))
}

const cuts = (text: string, index: number): { before: string; part: string }[] => {
  if (text === '') return []
  const from = (index * 7) % text.length
  return [1, 2, 3, text.length]
    .map((length) => ({ before: text.slice(0, from), part: text.slice(from, from + length) }))
    .filter(({ part }) => part !== '')
}

/** What the generator does not know is left out: the texts need not match, they need only come far. */
const textsOf = ({ source, flags }: RegExp): fc.Arbitrary<string> => {
  const known = source.replace(/\(\?<?[!=](?:[^()\\]|\\.|\([^()]*\))*\)|\\[bB]|\\[1-9]/g, '')
  try {
    return fc.stringMatching(new RegExp(known, flags.replace(/[gi]/g, '')), { size: 'small' })
  } catch {
    return fc.string()
  }
}

/** Milliseconds of the fastest of several tries, in which the machine may have done something else as well. */
export const fastest = (expression: RegExp, text: string, tries: number): number =>
  least(tries, () => {
    const started = performance.now()
    goOver(expression, text)
    return performance.now() - started
  })

/** Milliseconds of this thread's own work in the fastest of several tries: slower to ask for, and the same on a busy machine. */
export const leastWork = (expression: RegExp, text: string, tries: number): number =>
  least(tries, () => {
    const started = process.threadCpuUsage()
    goOver(expression, text)
    const { user, system } = process.threadCpuUsage(started)
    return (user + system) / 1000
  })

const least = (tries: number, take: () => number): number => Math.min(...Array.from({ length: tries }, take))

const goOver = (expression: RegExp, text: string): void => {
  if (expression.global) for (const _ of text.matchAll(expression));
  else expression.test(text)
}
