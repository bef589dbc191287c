import { expect, test } from 'vitest'
import { createLastLines } from './last-lines.ts'

/** What is kept of a text that comes in pieces of so many bytes. */
const kept = (text: string, pieceBytes: number): string[] => {
  const { listen, lines } = createLastLines()
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += pieceBytes) listen(bytes.subarray(start, start + pieceBytes))
  return lines()
}

const progress = Array.from({ length: 5_000 }, (_, step) => `\rfetching ${step}/5000`).join('')
const long = `begin ${'x'.repeat(100_000)} end`

test.each([
  { what: 'nothing', text: '', lines: [] },
  {
    what: 'lines of both kinds, without empty ones',
    text: 'one\r\n\n  two  \nthree',
    lines: ['one', '  two', 'three'],
  },
  { what: 'progress that overwrites itself', text: `denied: no\n${progress}\rdone\n`, lines: ['denied: no', 'done'] },
  { what: 'progress that is not over', text: `denied: no\n${progress}`, lines: ['denied: no', 'fetching 4999/5000'] },
  { what: 'a line that is taken back at its end', text: 'working\r\nready\r', lines: ['working', 'ready'] },
  { what: 'letters of several bytes', text: 'größe 4 €\n❯ 漢字', lines: ['größe 4 €', '❯ 漢字'] },
  {
    what: 'the beginning and the end of a very long line, and what came before it',
    text: `ERROR: first\n${long}\n`,
    lines: ['ERROR: first', `${long.slice(0, 500)}…${long.slice(-1_000)}`],
  },
  {
    what: 'the last forty lines',
    text: Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n'),
    lines: Array.from({ length: 40 }, (_, line) => `line ${60 + line}`),
  },
])('keeps $what, in whatever pieces it comes', ({ text, lines }) => {
  for (const pieceBytes of [1, 2, 7, 4_096, 1_000_000]) expect(kept(text, pieceBytes)).toEqual(lines)
})
