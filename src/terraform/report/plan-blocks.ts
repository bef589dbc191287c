import { code, literal, table } from '../../lib/markdown.ts'
import type { Entry, Kind } from '../meaning/plan-entry.ts'
import type { PlanSummary } from '../meaning/read-plan.ts'
import { becauseOf } from './action-reason.ts'

/**
 * Blocks of Markdown under a heading, one a thing. None is larger than a page, and none of them may be cut. Each is made
 * when there is room for it: of a large plan the most never is.
 */
export type Group = { heading: string; blocks: (() => string)[] }

/** What a plan would do, the riskiest first. */
export const planGroups = ({ changes, drift, outputs }: PlanSummary): Group[] => {
  const of = (...kinds: Kind[]): Entry[] => changes.filter(({ kind }) => kinds.includes(kind))
  return [
    { heading: 'Destroyed or replaced', blocks: of('destroy', 'replace').map(later(block)) },
    { heading: 'No longer managed', blocks: of('forget').map(later(block)) },
    { heading: 'Updated in place', blocks: of('update').map(later(block)) },
    { heading: 'Imported or moved', blocks: of('import', 'move').map(later(block)) },
    { heading: 'Created', blocks: of('create').map(later(block)) },
    { heading: 'Read during the apply', blocks: of('read').map(later(block)) },
    { heading: 'Changed outside of Terraform', blocks: drift.map(later(driftBlock)) },
    { heading: 'Outputs', blocks: outputs.map(later(block)) },
  ].filter(({ blocks }) => blocks.length > 0)
}

const later =
  (write: (entry: Entry) => string) =>
  (entry: Entry): (() => string) =>
  () =>
    write(entry)

/** One line for the log: `replace aws_vpc.main (forced by cidr_block)`. */
export const logLine = (entry: Entry): string => {
  const { kind, address, forcedBy, reason } = entry
  const forced = forcedBy.length > 0 ? `forced by ${forcedBy.join(', ')}` : undefined
  const why = forced ?? (reason === undefined ? undefined : `because ${becauseOf(reason)}`)
  return why === undefined ? `${kind} ${address}` : `${kind} ${address} (${why})`
}

const symbols: Record<Kind, string> = {
  destroy: '💥 destroy',
  replace: '♻️ replace',
  forget: '👋 forget',
  update: '✏️ update',
  import: '📥 import',
  move: '🚚 move',
  create: '✨ create',
  read: '🔍 read',
}

const block = (entry: Entry): string =>
  [`**${symbols[entry.kind]}** ${code(entry.address)}${remarks(entry)}`, ...details(entry)].join('\n\n')

const driftBlock = (entry: Entry): string => {
  const what = entry.kind === 'destroy' ? 'is gone' : 'was changed'
  return [`${code(entry.address)} ${what}`, ...details(entry)].join('\n\n')
}

const remarks = ({ previousAddress, deposed, importId, reason, forcedBy }: Entry): string => {
  const forced = forcedBy.filter((path) => path !== '').map(code)
  const parts = [
    ...(deposed === undefined ? [] : [`an object that a replacement left behind (${code(deposed)})`]),
    ...(previousAddress === undefined ? [] : [`until now ${code(previousAddress)}`]),
    ...(importId === undefined ? [] : [`imported as ${code(importId)}`]),
    ...(forced.length > 0 ? [`forced by ${forced.join(', ')}`] : []),
    ...(reason === undefined || forced.length > 0 ? [] : [`because ${literal(becauseOf(reason))}`]),
  ]
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`
}

const details = ({ attributes, more, kind }: Entry): string[] => {
  const rest =
    more === undefined
      ? ['_Its attributes are too many for this report._']
      : more === 0
        ? []
        : [`_and ${more} attributes more_`]
  if (attributes.length === 0) return rest
  const rows = attributes.map(({ path, before, after, forces }) => [
    `${path === '' ? 'value' : code(path)}${forces ? ' ⚠️ forces the replacement' : ''}`,
    ...(kind === 'create' ? [] : [shown(before)]),
    shown(after),
  ])
  const head = kind === 'create' ? ['Attribute', 'Value'] : ['Attribute', 'Before', 'After']
  return [`<details><summary>${count(attributes.length)}</summary>\n\n${table(head, rows)}\n\n</details>`, ...rest]
}

/** What a value would be later, and that it is sensitive, is said in words of ours, not as a value. */
const shown = (text: string): string => (text === '' ? '' : text.startsWith('(') ? `_${literal(text)}_` : code(text))

const count = (attributes: number): string => `${attributes} attribute${attributes === 1 ? '' : 's'}`
