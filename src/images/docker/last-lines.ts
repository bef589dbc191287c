import { StringDecoder } from 'node:string_decoder'

/** Hears what a child says, and keeps its last lines as a terminal would show them. */
export type LastLines = { listen: (chunk: Buffer) => void; lines: () => string[] }

const mostLines = 40

export const createLastLines = (): LastLines => {
  const decoder = new StringDecoder('utf8')
  let whole: string[] = []
  let line = empty
  let returned = false
  const hear = (piece: string): void => {
    if (piece === '\n') {
      whole = kept([...whole, shown(line)])
      line = empty
      returned = false
    } else if (piece === '\r') returned = true
    else if (piece !== '') {
      // What comes after a carriage return overwrites the line: progress would push out all that was said before it.
      line = longer(returned ? empty : line, piece)
      returned = false
    }
  }
  return {
    listen: (chunk) => {
      for (const piece of decoder.write(chunk).split(/([\r\n])/)) hear(piece)
    },
    lines: () => kept([...whole, shown(line)]),
  }
}

const kept = (lines: string[]): string[] => lines.filter((line) => line !== '').slice(-mostLines)

/** A line; of one that is too long `text` is the beginning, and `end` the end. */
type Line = { text: string; end: string | undefined }

const empty: Line = { text: '', end: undefined }
const longestBeginning = 500
const longestEnd = 1_000

const longer = ({ text, end }: Line, more: string): Line => {
  if (end !== undefined) return { text, end: (end + more).slice(-longestEnd) }
  const all = text + more
  if (all.length <= longestBeginning + longestEnd) return { text: all, end }
  return { text: all.slice(0, longestBeginning), end: all.slice(-longestEnd) }
}

const shown = ({ text, end }: Line): string => (end === undefined ? text : `${text}…${end}`).trimEnd()
