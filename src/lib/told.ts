import { isRecord, parseJson, textsIn } from './json.ts'
import { packLines, unpackLines } from './packed-lines.ts'

/** What a step tells the summary of its whole run: outputs of its own, and short forms of those that may be long. */
export type Told = Record<string, string>

/** Four of them and their braces fit into one input, which Linux limits to 128 KiB. */
const mostLetters = 24 * 1024

/** On one line without a quote or a backslash; of `details`, from the fullest on, the first that is short enough. */
export const formatTold = (always: Told, details: Told[]): string => {
  for (const detail of details) {
    const line = packed({ ...detail, ...always })
    if (line.length <= mostLetters) return line
  }
  return packed(always)
}

const packed = (told: Told): string => packLines([JSON.stringify(told)])

/** Reads such a line; undefined when it is none. */
export const parseTold = (text: string): Told | undefined => {
  const lines = unpackLines(text)
  const value = typeof lines === 'string' ? undefined : parseJson(lines.join('\n'))
  if (!isRecord(value)) return undefined
  return textsIn(value)
}
