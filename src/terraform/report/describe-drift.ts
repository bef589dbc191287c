import { code, literal, prose, table } from '../../lib/markdown.ts'
import { nextSection, type Report, type Section } from '../../lib/report.ts'
import type { Authors } from '../drift/find-authors.ts'
import type { Drift, DriftResult } from '../drift.ts'
import { lockSections } from '../lock-runs.ts'
import type { Entry } from '../meaning/plan-entry.ts'

type About = { stack: string; now: number }

/** What was found, for the job's summary. */
export const describeDrift = (result: DriftResult, { stack, now }: About): Report => {
  if (result.outcome === 'locked') {
    return {
      headline: `${code('locked')} ${code(stack)}: not looked at, since its state is locked`,
      sections: lockSections({ ...result, now }),
    }
  }
  return { headline: `${code(result.outcome)} ${code(stack)}: ${sentence(result)}`, sections: driftSections(result) }
}

const sentence = ({ drifted, pending, pendingOutputs }: Drift): string => {
  const changes = pending.length + pendingOutputs.length
  const parts = [
    ...(drifted.length === 0 ? [] : [`${count(drifted.length, 'resource')} changed outside of Terraform`]),
    ...(changes === 0 ? [] : [`${count(changes, 'change')} of the code not applied yet`]),
  ]
  return parts.length === 0 ? 'the world is as its code and its state say' : parts.join(', ')
}

/** The tables of the summary and of the issue. */
const driftSections = ({ drifted, pending, pendingOutputs, noise, authors }: Drift): Section[] => [
  ...nextSection(nextSteps({ drifted, pending, pendingOutputs })),
  ...(drifted.length === 0
    ? []
    : [{ heading: 'Changed outside of Terraform', body: driftBody(drifted, authors), weight: essential }]),
  ...(pending.length + pendingOutputs.length === 0
    ? []
    : [{ heading: 'Changed in the code, not applied', body: pendingList(pending, pendingOutputs), weight: essential }]),
  ...(noise === 0
    ? []
    : [
        {
          heading: 'Left out',
          body: `${count(noise, 'resource')} that AWS gives back otherwise than it took, or to which others of this stack belong.`,
          weight: 'detail' as const,
        },
      ]),
]

const essential = 'essential' as const

const nextSteps = ({ drifted, pending, pendingOutputs }: Pick<Drift, 'drifted' | 'pending' | 'pendingOutputs'>) => {
  if (drifted.length > 0) return afterDrift
  return pending.length + pendingOutputs.length > 0 ? afterChange : ''
}

const afterDrift =
  'Apply the stack to put back what the code names, or write into the code what is to stay. What the code does not name, an apply does not put back: take it away by hand.'

const afterChange = 'Plan the stack and apply it, or take the change of the code back.'

const mostRows = 300

const driftBody = (drifted: Entry[], authors: Authors): string => {
  const rows = drifted.flatMap((entry) => rowsOf(entry, authors))
  const left = rows.length - mostRows
  const more = left > 0 ? [`and ${left} more rows, which are in the log by their resources`] : []
  const head = ['Resource', 'Attribute', 'In the state', 'In the world', 'Changed by']
  const note = authors.note === undefined ? [] : [prose(authors.note)]
  return [table(head, rows.slice(0, mostRows)), ...more, ...note].join('\n\n')
}

const rowsOf = ({ address, kind, attributes }: Entry, { byAddress }: Authors): string[][] => {
  const author = byAddress.get(address)
  const by = author ? `${code(author.who)} ${code(author.did)} ${literal(author.at)}` : ''
  if (kind === 'destroy') return [[code(address), '', 'there', '**gone**', by]]
  return attributes.map(({ path, before, after }) => [code(address), code(path), shown(before), shown(after), by])
}

const shown = (text: string): string => (text.startsWith('(') ? `_${literal(text)}_` : code(text))

const mostPending = 200

const pendingList = (pending: Entry[], outputs: string[]): string => {
  const lines = [
    ...pending.map(({ kind, address }) => `- ${kind} ${code(address)}`),
    ...outputs.map((name) => `- output ${code(name)}`),
  ]
  const left = lines.length - mostPending
  return [...lines.slice(0, mostPending), ...(left > 0 ? [`- and ${left} more, which are in the log`] : [])].join('\n')
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
