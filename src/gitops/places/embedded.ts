import { isScalar } from 'yaml'
import { resolved } from './nodes.ts'
import { isTemplateFile } from './template-file.ts'
import { type Mistake, parseTrees, type Tree } from './tree.ts'

/**
 * The documents of YAML that stands in a string. In a literal block (`|`) every line of the string is a line of the file,
 * so that it can be edited there; what any other way of writing a string does to its lines cannot be undone byte by byte.
 */
export const embeddedTrees = (
  tree: Tree,
  { node, text }: { node: unknown; text: string },
): Pick<Found, 'trees' | 'mistakes'> => {
  const scalar = resolved(tree, node)
  if (!isScalar(scalar) || typeof scalar.value !== 'string') return { trees: [], mistakes: [] }
  const start = tree.offsetOf(scalar.range?.[0] ?? 0)
  const end = tree.offsetOf(scalar.range?.[1] ?? 0)
  const within =
    scalar === node && scalar.type === 'BLOCK_LITERAL' ? offsetsWithin(scalar.value, { text, start, end }) : undefined
  const offsetOf = within ?? (() => start)
  const { trees, mistakes } = parseTrees(scalar.value)
  // A template is no YAML before it has been filled in.
  if (mistakes.length > 0 && isTemplateFile(scalar.value)) return { trees: [], mistakes: [] }
  return {
    trees: trees.map((inner) => ({
      ...inner,
      offsetOf,
      lineOf: tree.lineOf,
      ...(within === undefined ? { obstacle: notLiteral } : {}),
    })),
    mistakes: mistakes.map(({ offset, reason }) => ({
      offset: offsetOf(offset),
      reason: `${reason} (in this string)`,
    })),
  }
}

type Found = { trees: Tree[]; mistakes: Mistake[] }

const notLiteral = 'stands in a string that is not a literal block: write the string as one (`|`), or as valuesObject'

type Block = { text: string; start: number; end: number }

type Start = { inner: number; outer: number }

/** Where in the file an offset of a literal block's string is; undefined when the lines of the two are not the same. */
const offsetsWithin = (value: string, block: Block): ((offset: number) => number) | undefined => {
  const starts = startsOf(value.split('\n'), block)
  return (
    starts &&
    ((offset) => {
      const { inner, outer } = starts[lastAtMost(starts, offset)] ?? { inner: 0, outer: block.start }
      return outer + offset - inner
    })
  )
}

/** Where each line of the string begins, in the string and in the file. */
const startsOf = (lines: string[], { text, start, end }: Block): Start[] | undefined => {
  const body = text.indexOf('\n', start) + 1
  const sources = text.slice(body, end).split('\n')
  const filled = lines.findIndex((line) => line.trim() !== '')
  const indent = withoutReturn(sources[filled] ?? '').length - (lines[filled] ?? '').length
  const starts: Start[] = []
  let [inner, outer] = [0, body]
  for (const [index, line] of lines.entries()) {
    const source = sources[index] ?? ''
    if (line !== '' && withoutReturn(source).slice(indent) !== line) return undefined
    starts.push({ inner, outer: outer + Math.min(indent, source.length) })
    inner += line.length + 1
    outer += source.length + 1
  }
  return starts
}

const withoutReturn = (line: string): string => line.replace(/\r$/, '')

/** The last line that begins at an offset or before it. */
const lastAtMost = (starts: { inner: number }[], offset: number): number => {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle]?.inner ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
