import { prose } from '../../src/lib/markdown.ts'
import { alignedTable } from '../markdown.ts'
import { bySubject, type MessageRow, readRows } from './message-row.ts'
import { splitMessage } from './split-message.ts'

/** The folders of src whose messages are told together, in the order of the page. */
const groups: { heading: string; domains: string[] }[] = [
  { heading: 'Inputs and the runner', domains: ['runner', 'actions'] },
  { heading: 'Files of YAML, the machine, the network, roles of AWS', domains: ['outside', 'lib'] },
  { heading: 'Images', domains: ['images'] },
  { heading: 'Manifests', domains: ['gitops'] },
  { heading: 'Argo CD', domains: ['argocd'] },
  { heading: 'Terraform', domains: ['terraform'] },
  { heading: 'Drills in the cluster', domains: ['drill'] },
  { heading: 'The delivery as a whole', domains: ['delivery'] },
]

/** The tables of docs/error-messages.md: all messages by what they are about, those of one reason together. */
export const messageTables = (rows = readRows()): Record<string, string> => ({
  messages: groups
    .map(({ heading, domains }) => ({ heading, rows: rows.filter(({ domain }) => domains.includes(domain)) }))
    .filter((group) => group.rows.length > 0)
    .map((group) => `## ${group.heading}\n\n${tableOf(group.rows)}`)
    .join('\n\n'),
})

const tableOf = (rows: MessageRow[]): string =>
  alignedTable(['Message', 'Cause', 'Remedy', 'Reason'], rows.toSorted(bySubject).map(cellsOf))

const cellsOf = ({ pattern, reason }: MessageRow): string[] => {
  const { wrong, found, remedy } = splitMessage(pattern)
  // Who reads an input does not know its name.
  const what = wrong === '‹…›' ? '‹input›' : wrong
  return [...[what, found, remedy].map((text) => prose(withoutLinks(text))), `\`${reason}\``]
}

/** An address in a message is an example, and leads nowhere. */
const withoutLinks = (text: string): string => text.replace(/(?<!`)https?:\/\/[\w.:@-]+/g, '`$&`')
