import { lettersIn, type Made } from './decompose.ts'
import { between } from './pattern.ts'
import type { SourceText } from './source-texts.ts'

/**
 * Whether a row that the lines of a message match stands for them: both are made at the same place of the source, and the
 * row says more of them than it leaves to what varies. By its words alone `should be ‹should›, but it holds ‹text›` would stand
 * for every input's mistake, and a new one would never ask for a row of its own.
 */
export const standsFor = (
  { pattern, said }: { pattern: string; said: string },
  decompose: (line: string) => Made | undefined,
): boolean => {
  const row = madeOf(pattern.split(between), decompose)
  const message = madeOf(said.split('\n'), decompose)
  const main = mostOf(row.texts)
  return main !== undefined && message.texts.includes(main) && row.letters * 2 > message.letters
}

const madeOf = (
  lines: string[],
  decompose: (line: string) => Made | undefined,
): { texts: SourceText[]; letters: number } => {
  const made = lines.flatMap((line) => decompose(line) ?? [])
  return { texts: made.flatMap(({ texts }) => texts), letters: made.reduce((sum, { letters }) => sum + letters, 0) }
}

const mostOf = (texts: SourceText[]): SourceText | undefined =>
  texts.toSorted((one, other) => lettersIn(other.parts) - lettersIn(one.parts))[0]
