import { commitText } from '../lib/commit-text.ts'
import { shortPin } from '../lib/image-reference.ts'
import { code, link, literal, table } from '../lib/markdown.ts'
import { nextSection, type Report, type Section } from '../lib/report.ts'
import { timelineSection } from '../lib/timeline.ts'
import type { Delivery } from './delivery.ts'
import { headlineOf, type Surroundings } from './headline.ts'
import { nextSteps } from './next-steps.ts'
import type { Service } from './services.ts'

/** The summary of a whole delivery: outcome first, what to do next, then the services, the commit, Argo CD, and the time. */
export const describeDelivery = (delivery: Delivery, surroundings: Surroundings): Report => ({
  headline: headlineOf(delivery, surroundings),
  sections: [
    ...nextSection(list(nextSteps(delivery))),
    ...describeServices(delivery),
    ...describeWritten(delivery),
    ...describeVerdicts(delivery, surroundings),
    ...timelineSection(delivery.phases),
  ],
})

const list = (items: string[]): string =>
  items.length === 1 ? items.join() : items.map((item) => `- ${item}`).join('\n')

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

const describeVerdicts = ({ verdicts }: Delivery, surroundings: Surroundings): Section[] => {
  const named = verdicts.filter(({ application }) => application !== '')
  if (named.length === 0) return []
  const rows = named.map(({ application, page, outcome, revision, because }) => [
    page === '' ? code(application) : link(application, page),
    code(outcome),
    literal(because),
    commitText(revision, { page: surroundings.manifestsPage, digits: 7 }),
  ])
  return [
    {
      heading: 'Applications',
      body: table(['Application', 'Outcome', 'What was found', 'Revision'], rows),
      weight: 'essential',
    },
  ]
}
