import { Failure } from '../../lib/failure.ts'
import { replaceMatches, withoutEnd, withoutStart } from './wildcard.ts'

type Values = Map<string, string>
type Reading = { source: string; values: Values; joiner: string; depth: number }
type Read = { text: string; end: number }

/** Variables that stand for ever longer ones become longer than any memory: no name and no version is. */
const longestText = 64 * 1024
const deepest = 100

/**
 * A word of a Dockerfile with its quotes taken off and its variables filled in, as BuildKit's shell lexer does both.
 * Throws a Failure for what becomes far too long, and for braces in braces without an end.
 */
export const expandWord = (source: string, values: Values, joiner = '\\'): string =>
  read({ source, values, joiner, depth: 0 }, 0, '').text

const tooMuch = (what: string): Failure =>
  new Failure('invalid-input', `the Dockerfile has a word that ${what}. Write out what its variables stand for`)

/** Up to one of the characters of `stop`; within double quotes a single one is nothing special. */
const read = (outer: Reading, start: number, stop: string): Read => {
  const reading = { ...outer, depth: outer.depth + 1 }
  if (reading.depth > deepest) throw tooMuch(`is nested more than ${deepest} deep`)
  let text = ''
  let at = start
  while (at < reading.source.length && !(stop !== '' && stop.includes(reading.source[at] ?? ''))) {
    const part = readPart(reading, at, stop === '"')
    text += part.text
    if (text.length > longestText) throw tooMuch(`becomes longer than ${longestText} characters`)
    at = part.end
  }
  return { text, end: at }
}

const readPart = (reading: Reading, at: number, isQuoted: boolean): Read => {
  const { source, joiner } = reading
  const character = source[at] ?? ''
  if (character === joiner) return { text: source[at + 1] ?? '', end: at + 2 }
  if (character === '$') return readVariable(reading, at)
  if (isQuoted) return { text: character, end: at + 1 }
  if (character === "'") {
    const end = source.indexOf("'", at + 1)
    return end < 0 ? { text: character, end: at + 1 } : { text: source.slice(at + 1, end), end: end + 1 }
  }
  if (character === '"') {
    const { text, end } = read(reading, at + 1, '"')
    return { text, end: end + 1 }
  }
  return { text: character, end: at + 1 }
}

const readVariable = (reading: Reading, at: number): Read => {
  const { source, values } = reading
  const plain = /\$(\w+)/y
  plain.lastIndex = at
  const [all, name] = plain.exec(source) ?? []
  if (all !== undefined && name !== undefined) return { text: values.get(name) ?? '', end: at + all.length }
  const braced = /\$\{(\w+)(:?[-+?]|##?|%%?|\/\/?)?/y
  braced.lastIndex = at
  const [begin, inner = '', operator = ''] = braced.exec(source) ?? []
  if (begin === undefined) return { text: '$', end: at + 1 }
  const isReplacing = operator.startsWith('/')
  const word = read(reading, at + begin.length, isReplacing ? '/}' : '}')
  const replacement = isReplacing && source[word.end] === '/' ? read(reading, word.end + 1, '}') : undefined
  const end = (replacement ?? word).end + 1
  const operation = { operator, value: values.get(inner), word: word.text, by: replacement?.text ?? '' }
  return { text: chosen(operation) ?? applied(operation), end }
}

type Operation = { operator: string; value: string | undefined; word: string; by: string }

/** `#` takes off the shortest beginning that matches, `%` the shortest end; twice the sign, the longest. */
const applied = ({ operator, value = '', word, by }: Operation): string => {
  const which = operator.length === 1 ? 'shortest' : 'longest'
  if (operator.startsWith('/')) return replaceMatches(value, word, { by, all: operator === '//' })
  if (operator.startsWith('#')) return withoutStart(value, word, which)
  return operator.startsWith('%') ? withoutEnd(value, word, which) : value
}

/** What stands for a variable that is there, or is not; with a colon, an empty one is not there. */
const chosen = ({ operator, value, word }: Operation): string | undefined => {
  const isThere = value !== undefined && !(operator.startsWith(':') && value === '')
  if (operator.endsWith('-')) return isThere ? value : word
  if (operator.endsWith('+')) return isThere ? word : ''
  return undefined
}
