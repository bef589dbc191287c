import { alignedTable } from '../markdown.ts'
import { type Delivery, deliveryOf } from './delivery-model.ts'
import { type Fact, factOf, type Scale } from './facts.ts'
import { channels, mostThatFit, sizesOf } from './sizes.ts'

const sizes = [19, 100, 1_000]
const usual = 3

/** The tables of docs/scale.md, by the names of their markers. */
export const scaleTables = (scale: Scale): Record<string, string> => ({
  'scale-usual': pushTable(scale, () => usual),
  'scale-all': pushTable(scale, (services) => services),
  'scale-calls': callTable(scale),
  'scale-sizes': sizeTable(scale),
  'scale-measured': alignedTable(
    ['Seconds', ...scale.measured.map(({ services }) => `${count(services)} services`)],
    (['select', 'collect', 'bump', 'summary'] as const).map((name) => [
      `\`${name}\``,
      ...scale.measured.map((one) => one[name].toFixed(1)),
    ]),
  ),
  'scale-assumed': alignedTable(
    ['Assumed', 'How much'],
    scale.assumed.map(({ what, value, unit }) => [what, `${value} ${unit}`]),
  ),
  'scale-facts': alignedTable(['What', 'How much', 'Read', 'From'], scale.facts.map(factRow)),
})

const plans = ['free', 'team', 'enterprise'] as const
const planNames: Record<(typeof plans)[number], string> = { free: 'Free', team: 'Team', enterprise: 'Enterprise' }

const pushTable = (scale: Scale, changedOf: (services: number) => number): string => {
  const delivered = (atOnce: number) =>
    sizes.map((services) => deliveryOf(scale, { services, changed: changedOf(services), atOnce }))
  const any = delivered(factOf(scale, 'jobs-team'))
  const row = (what: string, list: Delivery[], show: (delivery: Delivery) => string) => [what, ...list.map(show)]
  return alignedTable(
    ['A push', ...sizes.map((services) => `${count(services)} services`)],
    [
      row('Images built', any, ({ putImage }) => count(putImage / 2)),
      row('Runs of the workflow', any, ({ runs }) => count(runs)),
      row('Jobs', any, ({ jobs }) => count(jobs)),
      row('Minutes billed', any, ({ minutes }) => count(minutes)),
      row('Of these beside the builds', any, ({ minutes, buildMinutes }) => count(minutes - buildMinutes)),
      row('Money', any, ({ usd }) => `$${usd.toFixed(2)}`),
      ...plans.map((plan) => {
        const atOnce = factOf(scale, `jobs-${plan}`)
        return row(`Time, ${count(atOnce)} jobs at once (${planNames[plan]})`, delivered(atOnce), ({ seconds }) =>
          duration(seconds),
        )
      }),
      row('Storage for a month that its new layers take', any, ({ storageUsd }) => `$${storageUsd.toFixed(2)}`),
      ...plans.map((plan) => {
        const included = factOf(scale, `minutes-${plan}`)
        return row(`Such pushes in the minutes that ${planNames[plan]} includes, a month`, any, ({ minutes }) =>
          count(Math.floor(included / minutes)),
        )
      }),
    ],
  )
}

const sizeTable = (scale: Scale): string => {
  const limit = factOf(scale, 'input-bytes')
  const bySize = sizes.map(sizesOf)
  return alignedTable(
    ['KiB of', ...sizes.map((services) => `${count(services)} services`), 'Fits into an input up to'],
    channels.map(({ id, what }) => {
      const most = mostThatFit(id, limit - longestName)
      return [
        what,
        ...bySize.map((size) => kibibytes(size[id], limit)),
        most === undefined ? 'any number' : `about ${count(most)} services`,
      ]
    }),
  )
}

/** Of the variable, `INPUT_SELECTION=` and the like. */
const longestName = 24

const kibibytes = (letters: number, limit: number): string => {
  const text = count(Math.ceil(letters / 1024))
  return letters < limit - longestName ? text : `**${text}**`
}

const callTable = (scale: Scale): string => {
  const atOnce = factOf(scale, 'jobs-enterprise')
  const usualPushes = sizes.map((services) => deliveryOf(scale, { services, changed: usual, atOnce }))
  const fullPushes = sizes.map((services) => deliveryOf(scale, { services, changed: services, atOnce }))
  const row = (what: string, show: (delivery: Delivery) => string): string[] => [
    what,
    ...usualPushes.map(show),
    ...fullPushes.map(show),
  ]
  return alignedTable(
    [
      'Calls of ECR',
      ...sizes.map((services) => `3 of ${count(services)}`),
      ...sizes.map((services) => `All ${count(services)}`),
    ],
    [
      row('BatchGetImage of `select` and `collect`', ({ batchGetImage }) => count(batchGetImage)),
      row('PutImage of the builds, with a cache image each', ({ putImage }) => count(putImage)),
      row(`PutImage a second on average, ${count(atOnce)} jobs at once`, ({ putImageASecond }) =>
        putImageASecond.toFixed(1),
      ),
    ],
  )
}

const factRow = ({ what, value, page, read, copy }: Fact): string[] => [
  what,
  count(value),
  read === 'unverified'
    ? read
    : `${read}, ${copy === 'undated' || copy === '' ? 'a stored copy without a date' : copy}`,
  `<${page}>`,
]

const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 })

const duration = (seconds: number): string => {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  return minutes < 60
    ? `${minutes} min ${String(whole % 60).padStart(2, '0')} s`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}
