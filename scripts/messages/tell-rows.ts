import { compare, type MadeMessage } from './compare.ts'
import type { Made } from './decompose.ts'
import { hasRemedy } from './find-rows.ts'
import { inputMistakes, untoldMistakes } from './input-mistakes.ts'
import { bySubject, type MessageRow } from './message-row.ts'
import type { Source } from './source-texts.ts'
import { stands } from './standing.ts'
import { writtenRows } from './written-rows.ts'

export type Known = {
  messages: MadeMessage[]
  told: MessageRow[]
  source: Source
  decompose: (line: string) => Made | undefined
}

/** The rows as they are to be: those that the source still says, what tests made, and what the source writes out whole. */
export const tellRows = ({ messages, told, source, decompose }: Known, isWhole: boolean): MessageRow[] => {
  const { unmade } = compare(messages, told, decompose)
  const standing = told.filter((row) => stands(row, decompose) && !(isWhole && unmade.includes(row)))
  // What does not say what to do is to be mended where it is made, before it can stand on the page.
  const { untold } = compare(messages, standing, decompose)
  const known = [...standing, ...untold.filter((row) => hasRemedy(row.pattern) && stands(row, decompose))]
  const words = known.map(({ pattern }) => pattern).join('\n')
  const written = writtenRows(source.sites).filter(
    ({ pattern }) => !pattern.split(/‹[^›]*›/).every((part) => words.includes(part)),
  )
  const mistakes = untoldMistakes(inputMistakes(source), known)
  return [...known, ...written, ...mistakes].toSorted(bySubject)
}

/** What the one list has more and less than the other, a line each, and what is to be done about it. */
export const describeChange = (before: MessageRow[], after: MessageRow[]): string[] => {
  const [old, now] = [before.map(lineOf), after.map(lineOf)]
  const lines = [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
  return lines.length === 0
    ? ['the page has all that is known: tests that did not run yet may make more']
    : [...lines, 'read them; then `npm run docs` writes the page, and a commit takes both files']
}

/** As it is listed. */
export const lineOf = ({ reason, pattern }: MessageRow): string => `${reason}: ${pattern}`
