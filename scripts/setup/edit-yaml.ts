import { isNode, isPair, parseDocument, stringify, visit } from 'yaml'

type Path = readonly string[]

/** What stands at the path, as plain data; undefined where there is nothing. */
export const valueAt = (text: string, path: Path): unknown => {
  const value: unknown = parseDocument(text).getIn(path)
  return isNode(value) ? value.toJSON() : value
}

/** The text with another value at the path, and nothing else changed. A list is written on one line. */
export const setValue = (text: string, path: Path, value: string | string[]): string => {
  const node = parseDocument(text).getIn(path, true)
  if (!isNode(node) || !node.range) throw new Error(`there is no ${path.join('.')} to set`)
  const [start, end] = node.range
  const written = Array.isArray(value) ? `[${value.map(inList).join(', ')}]` : scalar(value, indentAt(text, start))
  return `${text.slice(0, start)}${written}${text.slice(start, end).endsWith('\n') ? '\n' : ''}${text.slice(end)}`
}

/** The text without the lines of the path's key, its value and the comment right above it. */
export const removeKey = (text: string, path: Path): string => {
  const [start, end] = linesOf(text, path)
  const lines = text.split('\n')
  const first = startOfComment(lines, start)
  return [...lines.slice(0, first), ...lines.slice(end)].join('\n')
}

/** Several lines as a literal block, one as short as YAML allows. */
const scalar = (value: string, indent: string): string =>
  value.includes('\n')
    ? `|\n${value
        .split('\n')
        .map((line) => `${indent}  ${line}`)
        .join('\n')}`
    : stringify(value, { lineWidth: 0 }).trimEnd()

/** Within a flow list some characters more end a plain text. */
const inList = (value: string): string => (/[[\]{},]/.test(value) ? JSON.stringify(value) : scalar(value, ''))

const indentAt = (text: string, offset: number): string =>
  /^ */.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? ''

/** The first line of the key and the line after its value, from 0. */
const linesOf = (text: string, path: Path): [number, number] => {
  const document = parseDocument(text)
  const wanted = document.getIn(path, true)
  let found: [number, number] | undefined
  visit(document, {
    Pair: (_, pair) => {
      if (!isPair(pair) || pair.value !== wanted || !isNode(pair.key) || !isNode(pair.value)) return
      const [start, end] = [pair.key.range?.[0] ?? 0, pair.value.range?.[1] ?? 0]
      found = [lineOf(text, start), lineOf(text, text[end - 1] === '\n' ? end - 1 : end) + 1]
      return visit.BREAK
    },
  })
  if (found === undefined) throw new Error(`there is no ${path.join('.')} to remove`)
  return found
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1

const startOfComment = (lines: string[], line: number): number =>
  line > 0 && /^\s*#/.test(lines[line - 1] ?? '') ? startOfComment(lines, line - 1) : line
