import type { KeptMessage } from '../../tests/support/messages/kept.ts'
import type { Made } from './decompose.ts'
import { heard } from './heard.ts'
import type { MessageRow } from './message-row.ts'
import { between, formatPattern } from './pattern.ts'
import { splitMessage } from './split-message.ts'

type Line = { made: Made; pattern: string; said: string }

/** A row, and the lines of the message that it tells. */
export type MadeRow = { row: MessageRow; said: string }

/** The rows of one message: of a list of mistakes one each; what has its remedy further down is told with it. */
export const rowsOf = ({ reason, message }: KeptMessage, decompose: (line: string) => Made | undefined): MadeRow[] => {
  const lines = message.split('\n').flatMap((line): Line[] => {
    const made = decompose(line)
    const pattern = formatPattern(made?.parts ?? [])
    return made === undefined || isHeard(pattern) ? [] : [{ made, pattern, said: line }]
  })
  const [first, ...others] = lines
  if (first === undefined) return []
  const domain = domainOf(first.made.file)
  const remedied = others.filter(({ pattern }) => hasRemedy(pattern))
  if (hasRemedy(first.pattern) || remedied.length === 0) {
    return lines.map(({ made, pattern, said }) => ({ row: { domain: domainOf(made.file), reason, pattern }, said }))
  }
  return remedied.map(({ pattern, said }) => ({
    row: { domain, reason, pattern: first.pattern + between + pattern },
    said: `${first.said}\n${said}`,
  }))
}

/** What varies at the end may be empty, or words of the product. */
const isHeard = (pattern: string): boolean =>
  heard.some((one) => pattern === one || pattern.startsWith(one.replace(/‹[^›]*›$/, '')))

export const hasRemedy = (pattern: string): boolean => splitMessage(pattern).remedy !== ''

/** src/images/… is told of images; what an action or a shared file says, of all. */
const domainOf = (file: string): string => file.split('/')[1] ?? ''
