import { visible } from './visible.ts'

/**
 * Text that came from outside, so that it shows as itself and as nothing else. An address stays a link: in one that is
 * escaped GitHub takes the backslashes for a part of it, shows them, and leads to another page.
 */
export const literal = (text: string): string =>
  visible(text)
    .split(/(https?:\/\/[\w.~:/?#@!$&*+,=%-]*[\w/$&+=%-])/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part)))
    .join('')

/**
 * GitHub looks for names and numbers in what Markdown has become, where a backslash is gone: a space of no width keeps it
 * from calling people, and from linking to issues.
 */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/([\\`*_[\]|#~@!$])/g, '\\$1')
    .replace(/\r\n?|\n/g, ' ')
    .replace(/(?<![A-Za-z0-9])(\\@)(?=[A-Za-z0-9])|(\\#)(?=[0-9])/g, '$&\u200B')

/**
 * Inline code, whatever backticks or pipes the text holds. Between backticks a pipe would have to be escaped in a table, and
 * beside one the backslash would show.
 */
export const code = (text: string): string => {
  if (text.includes('|')) return `<code>${literal(text)}</code>`
  const line = visible(text).replace(/\r\n?|\n/g, ' ')
  const ticks = '`'.repeat(longestRun(line) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return line === '' ? '' : `${ticks}${pad}${line}${pad}${ticks}`
}

/** A message of ours: what it quotes in backticks is code, the rest shows as itself. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : literal(part)))
    .join('')

/** A code block that its own content cannot close. */
export const fenced = (text: string, language = ''): string => {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${ticks}${language}\n${visible(text).replace(/\n$/, '')}\n${ticks}`
}

/** Only to a page: what else an address may be, a person who clicks does not expect. */
export const link = (text: string, url: string): string =>
  /^https?:\/\//i.test(url)
    ? `[${escaped(visible(text))}](${url.replace(/[^\w.~:/?#@!$&+,;=%-]/gu, encoded)})`
    : literal(text)

const encoded = (character: string): string =>
  [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** What there is to say of one thing, a row for each: its name, and what it is. The first row is the head, since a table needs one. */
export const factTable = ([head = [], ...rows]: string[][]): string =>
  // A head is in the middle of its column, unless it is told to begin where the others do.
  lines([head, head.map(() => ':---'), ...rows])

/** Cells are Markdown already: pass outside text through `literal` or `code`. A column that no row has anything for is not there. */
export const table = (head: string[], rows: string[][]): string => {
  const kept = head.map((_, column) => rows.length === 0 || rows.some((row) => row[column] !== ''))
  const filled = (cells: string[]): string[] => cells.filter((_, column) => kept[column])
  return lines([head, head.map(() => '---'), ...rows].map(filled))
}

const lines = (rows: string[][]): string => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0)
