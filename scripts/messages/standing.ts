import type { Made } from './decompose.ts'
import type { MessageRow } from './message-row.ts'
import { between, formatPattern } from './pattern.ts'

/** Whether the source still says a row in these very words. */
export const stands = ({ pattern }: MessageRow, decompose: (line: string) => Made | undefined): boolean =>
  pattern.split(between).every((line) => {
    const made = decompose(line)
    return made !== undefined && fixedOf(formatPattern(made.parts)) === fixedOf(line)
  })

/** Of two parts that vary beside each other one may be empty. */
const fixedOf = (line: string): string => line.replace(/(?:‹[^›]*›)+/g, '‹›')
