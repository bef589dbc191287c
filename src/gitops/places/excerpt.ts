/** A place in a file as compilers show it. */
type Position = { line: number; column: number; source: string }

const widest = 100

/** 1-based line and column (UTF-16 units) of an offset, and the line itself. */
const positionAt = (text: string, offset: number): Position => {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const line = text.slice(0, start).split('\n').length
  const source = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '')
  return { line, column: offset - start + 1, source }
}

/** `file:line: reason`, and below it the line with a caret under the place. */
export const pointAt = (
  { path, text, offset }: { path: string; text: string; offset: number },
  reason: string,
): string => {
  const { line, column, source } = positionAt(text, offset)
  const from = Math.max(0, column - 1 - widest / 2)
  const shown = source.slice(from, from + widest)
  // Tabs stay tabs, so that the caret stands where the reader's editor would put it.
  const indent = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ')
  const gutter = String(line)
  return `${path}:${line}: ${reason}\n  ${gutter} | ${shown}\n  ${' '.repeat(gutter.length)} | ${indent}^`
}
