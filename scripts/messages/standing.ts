import type { Made } from './decompose.ts'
import type { MessageRow } from './message-row.ts'
import { between, formatPattern } from './pattern.ts'

/** Whether the source still says a row in these very words. */
export const stands = ({ pattern }: MessageRow, decompose: (line: string) => Made | undefined): boolean =>
  pattern.split(between).every((line) => {
    const made = decompose(line)
    return made !== undefined && formatPattern(made.parts) === line
  })
