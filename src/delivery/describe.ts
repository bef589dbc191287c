import { shortPin } from '../lib/image-reference.ts'
import { code, link, literal, table } from '../lib/markdown.ts'
import type { Report, Section } from '../lib/report.ts'
import { formatDuration } from '../lib/time.ts'
import { ganttChart, phaseTable } from '../lib/timeline.ts'
import type { Delivery } from './delivery.ts'
import { hasRun } from './jobs.ts'
import { nextSteps } from './next-steps.ts'
import type { Service } from './services.ts'

export type Surroundings = {
  /** The manifests' repository as a page, without a slash at its end; undefined where it is not known. */
  manifestsPage: string | undefined
  /** Whether images were pushed at all. */
  push: boolean
}

/** The summary of a whole delivery: outcome first, what to do next, then the services, the commit, Argo CD, and the time. */
export const describeDelivery = (delivery: Delivery, surroundings: Surroundings): Report => ({
  headline: headlineOf(delivery, surroundings),
  sections: [
    ...list('What to do next', nextSteps(delivery)),
    ...describeServices(delivery),
    ...describeWritten(delivery),
    ...describeVerdicts(delivery),
    ...describeTime(delivery),
  ],
})

const headlineOf = (delivery: Delivery, surroundings: Surroundings): string => {
  const { outcome, reason } = delivery
  const words = reason === '' || reason === outcome ? code(outcome) : `${code(outcome)} ${code(reason)}`
  const parts = [countServices(delivery, surroundings), describeCommit(delivery, surroundings), describeLive(delivery)]
  const said = parts.filter((part) => part !== '').join('; ')
  return said === '' ? words : `${words}. ${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`
}

const countServices = ({ counts, jobs }: Delivery, { push }: Surroundings): string => {
  if (!hasRun(jobs.select)) return ''
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (all === 0) return jobs.select.result === 'success' ? 'no service to build' : ''
  const rest = restWords.flatMap(([state, words]) => (counts[state] === 0 ? [] : [`${counts[state]} ${words}`]))
  const services = all === 1 ? 'service' : 'services'
  // Without a push nobody knows how many stand already.
  const built = push ? `${counts.built} of ${all} ${services} built` : `${counts.built} ${services} built, none pushed`
  return [built, ...rest].join(', ')
}

const restWords: [Service['state'], string][] = [
  ['failed', 'failed'],
  ['unsure', 'built or failed'],
  ['not-built', 'not built'],
  ['reused', 'reused'],
  ['deferred', 'left to a later run'],
]

const describeCommit = ({ jobs, commit, pullRequest }: Delivery, surroundings: Surroundings): string => {
  const job = jobs.bump ?? jobs.rollback
  if (!hasRun(job) || job.result !== 'success') return ''
  const shown = commitOf(commit, surroundings)
  const sentences: Record<string, string> = {
    bumped: `one commit, ${shown}`,
    'rolled-back': `taken back by one commit, ${shown}`,
    unchanged: `the manifests have it already, at ${shown}`,
    'nothing-to-do': `what stood before stands already, at ${shown}`,
    proposed: pullRequest === '' ? 'proposed as a pull request' : `proposed as ${link('a pull request', pullRequest)}`,
    superseded: 'a later commit has taken its place',
    held: 'held since it was rolled back',
    'dry-run': 'a dry run: nothing was written',
  }
  return sentences[job.outputs.outcome ?? ''] ?? ''
}

const commitOf = (commit: string, { manifestsPage }: Surroundings): string =>
  commit === '' || manifestsPage === undefined
    ? code(commit.slice(0, 7))
    : link(commit.slice(0, 7), `${manifestsPage}/commit/${commit}`)

const describeLive = ({ outcome, took }: Delivery): string => {
  if (took === undefined) return ''
  const after = `${formatDuration(took.milliseconds)} after ${took.since === 'push' ? 'the push' : 'it began'}`
  return outcome === 'live' ? `live ${after}` : `ended ${after}`
}

const list = (heading: string, items: string[]): Section[] =>
  items.length === 0 ? [] : [{ heading, body: items.map((item) => `- ${item}`).join('\n'), weight: 'essential' }]

const stateWords: Record<Service['state'], string> = {
  built: 'built',
  reused: 'reused',
  failed: '**failed**',
  unsure: 'built or failed: see its job',
  'not-built': 'not built',
  deferred: 'left to a later run',
}

/** More than these are folded away. */
const mostOpen = 20

const describeServices = ({ services, jobs, written }: Delivery): Section[] => {
  const outcomes = new Map(jobs.bump === undefined ? [] : written.map(({ name, outcome }) => [name, outcome]))
  const toRow = ({ name, state, tag }: Service): string[] => {
    const outcome = outcomes.get(name)
    return [code(name), stateWords[state], code(tag), outcome === undefined ? '' : code(outcome)]
  }
  const tableOf = (list: Service[]): string => table(['Service', 'Image', 'Tag', 'Manifests'], list.map(toRow))
  const isOpen = ({ state }: Service): boolean => services.length <= mostOpen || !['reused', 'deferred'].includes(state)
  const [open, folded] = [services.filter(isOpen), services.filter((service) => !isOpen(service))]
  const title = `${folded.length} services that were not to be built in this run`
  return [
    ...(open.length === 0 ? [] : [{ heading: 'Services', body: tableOf(open), weight: 'essential' as const }]),
    ...(folded.length === 0
      ? []
      : [{ heading: 'Other services', body: fold(title, tableOf(folded)), weight: 'detail' as const }]),
  ]
}

const fold = (title: string, body: string): string => `<details><summary>${title}</summary>\n\n${body}\n\n</details>`

/** What a promotion or a rollback wrote; a delivery says it beside its services. */
const describeWritten = ({ services, written, jobs }: Delivery): Section[] => {
  if (services.length > 0 || written.length === 0) return []
  const rows = written.map(({ name, outcome, from, to }) => [
    code(name),
    code(outcome),
    code(shortPin(from)),
    code(shortPin(to)),
  ])
  const body = table(['Image', 'Outcome', 'From', 'To'], rows)
  const heading = jobs.rollback === undefined ? 'Manifests' : 'Taken back'
  return [
    {
      heading,
      body: rows.length > mostOpen ? fold(`${rows.length} images`, body) : body,
      weight: 'essential',
    },
  ]
}

const describeVerdicts = ({ verdicts }: Delivery): Section[] => {
  const named = verdicts.filter(({ application }) => application !== '')
  if (named.length === 0) return []
  const rows = named.map(({ application, page, outcome, revision, because }) => [
    page === '' ? code(application) : link(application, page),
    code(outcome),
    code(revision.slice(0, 7)),
    literal(because),
  ])
  return [
    {
      heading: 'Argo CD',
      body: table(['Application', 'Outcome', 'Revision', 'What was found'], rows),
      weight: 'essential',
    },
  ]
}

const describeTime = ({ phases }: Delivery): Section[] =>
  phases.length === 0
    ? []
    : [{ heading: 'Timeline', body: `${ganttChart(phases)}\n\n${phaseTable(phases)}`, weight: 'detail' }]
