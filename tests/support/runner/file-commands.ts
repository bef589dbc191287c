import { Failure } from '../../../src/lib/failure.ts'

/** The entries of $GITHUB_OUTPUT, $GITHUB_ENV or $GITHUB_STATE; a malformed one throws what the runner would say. */
export const parseKeyValues = (text: string): [key: string, value: string][] => {
  // A last line without a line break is a line; the empty rest after a last line break is none.
  const lines = text.replace(/\n$/, '').split('\n')
  const entries: [string, string][] = []
  for (let index = 0; index < lines.length; ) {
    const { entry, next } = readEntry({ lines, index, isTerminated: text.endsWith('\n') })
    if (entry) entries.push(entry)
    index = next
  }
  return entries
}

/** The directories of $GITHUB_PATH, first added first. */
export const parsePaths = (text: string): string[] => text.split(/\r\n|\n|\r/).filter((line) => line !== '')

type Place = { lines: string[]; index: number; isTerminated: boolean }
type Read = { entry?: [string, string]; next: number }

const readEntry = ({ lines, index, isTerminated }: Place): Read => {
  const line = lines[index] ?? ''
  if (line === '') return { next: index + 1 }
  const [, key = '', sign, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? []
  if (sign === undefined) throw malformed(`Invalid format '${line}'`)
  if (key === '' || (sign === '<<' && rest === '')) {
    throw malformed(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
  }
  if (sign === '=') return { entry: [key, rest], next: index + 1 }
  const end = lines.indexOf(rest, index + 1)
  if (end >= 0) return { entry: [key, lines.slice(index + 1, end).join('\n')], next: end + 1 }
  const isBodyCut = !isTerminated && index < lines.length - 1
  throw malformed(
    isBodyCut ? 'Invalid value. EOF marker missing new line.' : `Invalid value. Matching delimiter not found '${rest}'`,
  )
}

const malformed = (message: string): Failure => new Failure('rejected', message)
