/** A workflow command that a line of output holds; names are matched without regard to case. */
export type Command = { name: string; properties: Record<string, string>; data: string }

/** What the runner knows by itself, besides the token of a running stop-commands. */
export const commandNames = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]

/** Reads `::name key=value,…::data` at the start of a line, else the older `##[name key=value;…]data` anywhere in it. */
export const parseCommand = (line: string, known: ReadonlySet<string>): Command | undefined =>
  parseCurrent(line, known) ?? parseLegacy(line, known)

const parseCurrent = (line: string, known: ReadonlySet<string>): Command | undefined => {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  return command({
    head: text.slice(2, end),
    data: decode(text.slice(end + 2), dataEscapes),
    separator: ',',
    escapes: propertyEscapes,
    known,
  })
}

const parseLegacy = (line: string, known: ReadonlySet<string>): Command | undefined => {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  return command({
    head: line.slice(start + 3, end),
    data: decode(line.slice(end + 1), legacyEscapes),
    separator: ';',
    escapes: legacyEscapes,
    known,
  })
}

type Parts = { head: string; data: string; separator: string; escapes: Escapes; known: ReadonlySet<string> }

const command = ({ head, data, separator, escapes, known }: Parts): Command | undefined => {
  const [name = '', ...rest] = head.split(' ')
  if (!known.has(name.toLowerCase())) return undefined
  const pairs = rest
    .join(' ')
    .trim()
    .split(separator)
    .map((property) => property.split(/=(.*)/s, 2))
    .flatMap(([key, value]) => (key && value ? [[key, decode(value, escapes)]] : []))
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data }
}

type Escapes = readonly (readonly [code: string, sign: string])[]

// The percent sign comes last, as in the runner: `%250A` is the text `%0A`, not a line break.
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const propertyEscapes: Escapes = [['%3A', ':'], ['%2C', ','], ...dataEscapes]
const legacyEscapes: Escapes = [['%3B', ';'], ['%5D', ']'], ...dataEscapes]

const decode = (text: string, escapes: Escapes): string =>
  escapes.reduce((result, [code, sign]) => result.replaceAll(code, sign), text)
