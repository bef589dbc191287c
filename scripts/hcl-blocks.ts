import { Failure } from '../src/lib/failure.ts'

/** A `variable` or an `output`, by the arguments that a reader of its module needs; each is HCL as it stands there. */
export type HclBlock = { kind: string; name: string; values: Record<string, string> }

/**
 * The top-level blocks of a file that `terraform fmt` has formatted: arguments are indented by two spaces there, what
 * they hold by more, and a closing bracket stands where its argument began. It reads no other HCL.
 */
export const readHclBlocks = (text: string, path: string): HclBlock[] => {
  const blocks: HclBlock[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const [, kind, name] = /^(variable|output) "([^"]+)" \{$/.exec(lines[at] ?? '') ?? []
    if (kind === undefined || name === undefined) continue
    const end = lines.indexOf('}', at)
    if (end < 0) throw new Failure('invalid-input', `${path}: ${kind} "${name}" has no end; run terraform fmt`)
    blocks.push({ kind, name, values: readValues(lines.slice(at + 1, end)) })
    at = end
  }
  return blocks
}

const readValues = (lines: string[]): Record<string, string> => {
  const values: Record<string, string> = {}
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, first] = /^ {2}(\w+) += (.*)$/.exec(lines[at] ?? '') ?? []
    if (name === undefined || first === undefined) continue
    const last = endOf(lines, at, first)
    values[name] = [first, ...lines.slice(at + 1, last + 1)].join('\n')
    at = last
  }
  return values
}

/** The line on which the argument that begins on line `at` ends. */
const endOf = (lines: string[], at: number, first: string): number => {
  const [, heredoc] = /^<<-(\w+)$/.exec(first) ?? []
  const isEnd = heredoc
    ? (line: string): boolean => line.trim() === heredoc
    : (line: string): boolean => /^ {2}[}\])]/.test(line)
  if (heredoc === undefined && !/[{[(]$/.test(first)) return at
  const found = lines.findIndex((line, index) => index > at && isEnd(line))
  return found < 0 ? at : found
}

/** What a description says, be it quoted or a heredoc, on one line. */
export const sentenceOf = (value: string): string => {
  const [, , heredoc] = /^<<-(\w+)\n([\s\S]*)\n\s*\1$/.exec(value) ?? []
  if (heredoc !== undefined) return heredoc.trim().replace(/\s*\n\s*/g, ' ')
  return value.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1')
}
