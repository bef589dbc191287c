type Values = Map<string, string>
type Reading = { source: string; values: Values; joiner: string }
type Read = { text: string; end: number }

/** A word of a Dockerfile with its quotes taken off and its variables filled in, as BuildKit's shell lexer does both. */
export const expandWord = (source: string, values: Values, joiner = '\\'): string =>
  read({ source, values, joiner }, 0, '').text

/** Up to one of the characters of `stop`; within double quotes a single one is nothing special. */
const read = (reading: Reading, start: number, stop: string): Read => {
  let text = ''
  let at = start
  while (at < reading.source.length && !(stop !== '' && stop.includes(reading.source[at] ?? ''))) {
    const part = readPart(reading, at, stop === '"')
    text += part.text
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

const applied = ({ operator, value = '', word, by }: Operation): string => {
  const pattern = /^[/#%]/.exec(operator)?.[0]
  if (pattern === '/') return value.replace(new RegExp(expressionOf(word), operator === '//' ? 'gs' : 's'), () => by)
  return pattern === undefined ? value : trimmed(value, operator, word)
}

/** What stands for a variable that is there, or is not; with a colon, an empty one is not there. */
const chosen = ({ operator, value, word }: Operation): string | undefined => {
  const isThere = value !== undefined && !(operator.startsWith(':') && value === '')
  if (operator.endsWith('-')) return isThere ? value : word
  if (operator.endsWith('+')) return isThere ? word : ''
  return undefined
}

/** `#` takes off the shortest beginning that matches, `%` the shortest end; twice the sign, the longest. */
const trimmed = (value: string, operator: string, word: string): string => {
  const pattern = new RegExp(`^${expressionOf(word)}$`, 's')
  const lengths = Array.from({ length: value.length + 1 }, (_, length) => length)
  const inOrder = operator.length === 1 ? lengths : lengths.reverse()
  const isEnd = operator.startsWith('%')
  const cut = (length: number): string => (isEnd ? value.slice(value.length - length) : value.slice(0, length))
  const length = inOrder.find((each) => pattern.test(cut(each))) ?? 0
  return isEnd ? value.slice(0, value.length - length) : value.slice(length)
}

const expressionOf = (pattern: string): string =>
  pattern.replace(/[\s\S]/g, (character) => {
    if (character === '*') return '.*'
    return character === '?' ? '.' : character.replace(/[\\^$.+()[\]{}|/-]/, '\\$&')
  })
