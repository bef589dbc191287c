import { expect, test } from 'vitest'
import {
  fastest,
  leastWork,
  type Pumped,
  pumped,
  pumpsFor,
  type Written,
  writtenExpressions,
} from '../support/regular-expressions.ts'

const written = writtenExpressions()
const textsEach = 12

/** Those that see a short text alone, by how long it can be. */
const bounded: { [expression: string]: number } = {
  // A line of an input, which is refused above that.
  [String(/"(?:[^"\\]|\\.)*"/g)]: 1_000,
  // Only up to the last `}}` of a line.
  [String(/\{\{.*?\}\}/g)]: 500,
  // Only up to the last `]` of a pattern.
  [String(/\\(?<escaped>[\s\S])|(?<stars>\*+)|(?<mark>\?)|\[(?<negation>[!^]?)(?<set>\]?[^\]]*)\]|(?<other>[\s\S])/gu)]:
    500,
}

test('the expressions of the product are found', () => {
  expect(written.length).toBeGreaterThan(350)
  const all = new Set(written.map(({ expression }) => String(expression)))
  expect(Object.keys(bounded).filter((one) => !all.has(one))).toEqual([])
})

/** In milliseconds. Of less than 1,500 characters an exponential one takes longer than `most`, of 20,000 a quadratic one does. */
const most = 25

/** Step by step: of twice the text an exponential one may take longer than anybody waits. */
const lengths = [20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 90, 130, 180, 250, 350, 500, 700, 1_000]

/** Where a few characters are gone over at once, many are not tried. */
const isSlow = (expression: RegExp, pump: Pumped): boolean => {
  const longest = bounded[String(expression)] ?? 20_000
  const take = (length: number, tries: number): number => fastest(expression, pumped(pump, length), tries)
  if (lengths.some((length) => length <= longest && take(length, 1) > most && take(length, 10) > most)) return true
  if (take(Math.min(1_500, longest), 1) < 0.02 || take(longest, 1) < most || take(longest, 3) < most) return false
  // Of a quarter of the text one that is linear takes a quarter, a quadratic one a sixteenth.
  const work = (length: number): number => leastWork(expression, pumped(pump, length), 5)
  return work(longest) > Math.max(most, 8 * work(longest / 4))
}

const slowOnes = ({ file, expression }: Written): { file: string; expression: string; pump: Pumped }[] => {
  const pump = pumpsFor(expression, textsEach).find((one) => isSlow(expression, one))
  return pump === undefined ? [] : [{ file, expression: String(expression), pump }]
}

test('whatever is repeated in a text, none of them takes longer than the text is long', () => {
  expect(written.flatMap(slowOnes)).toEqual([])
})

test.each([
  ['quadratic', /\s*\n/],
  ['quadratic, by a long word', /no .* key/],
  ['exponential', /^(?:\\.|[^"])*"/],
])('one that is %s is noticed', (_, expression) => {
  expect(slowOnes({ file: 'a.ts', expression })).toHaveLength(1)
})
