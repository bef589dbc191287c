import type { KeptMessage } from '../../tests/support/messages/kept.ts'
import type { Made } from './decompose.ts'
import { heard } from './heard.ts'
import type { MessageRow } from './message-row.ts'
import { between, formatPattern } from './pattern.ts'
import { splitMessage } from './split-message.ts'

type Line = { made: Made; pattern: string }

/** The rows of one message: of a list of mistakes one each; what has its remedy further down is told with it. */
export const rowsOf = (
  { reason, message }: KeptMessage,
  decompose: (line: string) => Made | undefined,
): MessageRow[] => {
  const lines = message.split('\n').flatMap((line): Line[] => {
    const made = decompose(line)
    const pattern = formatPattern(made?.parts ?? [])
    return made === undefined || isHeard(pattern) ? [] : [{ made, pattern }]
  })
  const [first, ...others] = lines
  if (first === undefined) return []
  const domain = domainOf(first.made.file)
  const remedied = others.filter(({ pattern }) => hasRemedy(pattern))
  if (hasRemedy(first.pattern) || remedied.length === 0) {
    return lines.map(({ made, pattern }) => ({ domain: domainOf(made.file), reason, pattern }))
  }
  return remedied.map(({ pattern }) => ({ domain, reason, pattern: first.pattern + between + pattern }))
}

/** What varies at the end may be empty, or words of the product. */
const isHeard = (pattern: string): boolean =>
  heard.some((one) => pattern === one || pattern.startsWith(one.replace(/‹[^›]*›$/, '')))

export const hasRemedy = (pattern: string): boolean => splitMessage(pattern).remedy !== ''

/** src/images/… is told of images; what an action or a shared file says, of all. */
const domainOf = (file: string): string => file.split('/')[1] ?? ''
