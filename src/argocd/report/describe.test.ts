import { expect, test } from 'vitest'
import { renderReport } from '../../lib/report.ts'
import type { LiveResult } from '../live-result.ts'
import { pageOf } from '../server/page.ts'
import { describeHealth } from './describe.ts'
import { formatReport, formatResults } from './report.ts'

const revision = 'a'.repeat(40)
const image = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@sha256:${'b'.repeat(64)}`

const degraded: LiveResult = {
  outcome: 'degraded',
  reason: 'rejected',
  because: 'quote-1: exit code 7, restarted 2 times',
  revision,
  applications: [
    {
      application: 'quote',
      outcome: 'degraded',
      revision,
      because: 'quote-1: exit code 7, restarted 2 times',
      images: [image],
      confirmedPods: 1,
      cause: {
        kind: 'crash',
        resource: 'Pod quote-1',
        because: 'container quote ended with exit code 7',
        next: 'Read its log.',
      },
      log: ['cannot read the price list', '``` <script>'],
    },
  ],
  timeline: [
    { afterMilliseconds: 300, application: 'quote', what: 'the sync is running' },
    { afterMilliseconds: 1_500, application: 'quote', what: 'quote-1: exit code 7' },
  ],
}

test('the outcome comes first, then why and what to do, then the applications, the log and the timeline', () => {
  expect(
    renderReport(describeHealth(degraded), 10_000),
  ).toBe(`\`degraded\` at \`aaaaaaaa\`: what was deployed does not run

#### Why

- \`quote\`, \`Pod quote-1\`: container quote ended with exit code 7

#### What to do next

Read its log.

Pods of the revision before serve on while the new ones fail; correct it with a new commit, or roll back.

#### Applications

| Application | Outcome | What was found | Revision | Images |
| --- | --- | --- | --- | --- |
| \`quote\` | \`degraded\` | quote-1: exit code 7, restarted 2 times | \`aaaaaaaa\` | \`123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@sha256:bbbbbbbbbbbb…\` |

#### Last lines of Pod quote-1

\`\`\`\`
cannot read the price list
\`\`\` <script>
\`\`\`\`

#### What happened

| After | Application | What |
| --- | --- | --- |
| +0.3s | \`quote\` | the sync is running |
| +1.5s | \`quote\` | quote-1: exit code 7 |
`)
})

test('what to do next is said otherwise where somebody has done something about it', () => {
  const text = renderReport(describeHealth(degraded, { next: 'It was taken back.' }), 10_000)
  expect(text).toContain('Read its log.\n\nIt was taken back.\n')
  expect(text).not.toContain('roll back')
})

test('what several applications need is said of each', () => {
  const [quote] = degraded.applications
  const applications = quote === undefined ? [] : [quote, { ...quote, application: 'cart' }]
  const [why, next] = describeHealth({ ...degraded, applications }).sections
  expect(why?.body).toMatch(/^- `quote`, `Pod quote-1`: .*\n- `cart`, `Pod quote-1`: .*$/)
  expect(next?.body).toMatch(/^- `quote`, `Pod quote-1`: Read its log\.\n- `cart`, .*: Read its log\.\n\nPods of/)
})

test('commits are links where their repository has a page', () => {
  const { headline, sections } = describeHealth(degraded, { manifestsPage: 'https://git.example/acme/manifests' })
  const shown = `[aaaaaaaa](https://git.example/acme/manifests/commit/${revision})`
  expect(headline).toContain(`\`degraded\` at ${shown}:`)
  expect(sections.find(({ heading }) => heading === 'Applications')?.body).toContain(`| ${shown} |`)
  expect(
    describeHealth({ ...degraded, revision: 'main' }, { manifestsPage: 'https://git.example/acme/manifests' }).headline,
  ).toContain('`degraded` at `main`:')
})

test('what Argo CD has not picked up is not said to be at what stands there', () => {
  const { headline } = describeHealth({ ...degraded, outcome: 'not-detected' })
  expect(headline).toBe('`not-detected`: Argo CD did not pick the commit up')
})

test('what is live needs no explanation', () => {
  const { headline, sections } = describeHealth({
    ...degraded,
    outcome: 'live',
    reason: '',
    applications: [],
    timeline: [],
  })
  expect(headline).toBe('`live` at `aaaaaaaa`: the commit and its images are live')
  expect(sections).toEqual([])
})

const hostless = `shop/quote@sha256:${'b'.repeat(64)}`
const withoutHost = {
  ...degraded,
  applications: degraded.applications.map((verdict) => ({ ...verdict, images: [hostless] })),
}

test('a report is one line that reads back, logs and all, without the host of the registry', () => {
  const line = formatReport(degraded)
  expect(line).not.toContain('\n')
  expect(JSON.parse(line)).toEqual(withoutHost)
})

test('a report above 64 KiB goes without its logs, and then without its timeline', () => {
  const [verdict] = degraded.applications
  if (verdict === undefined) throw new Error('no verdict')
  const talkative = { ...degraded, applications: [{ ...verdict, log: ['x'.repeat(70_000)] }] }
  const { log: _, ...silent } = verdict
  expect(JSON.parse(formatReport(talkative))).toEqual({
    ...withoutHost,
    applications: [{ ...silent, images: [hostless] }],
  })
  const moment = { afterMilliseconds: 1, application: 'quote', what: 'y'.repeat(1_000) }
  const eventful = { ...talkative, timeline: Array.from({ length: 100 }, () => moment) }
  expect(JSON.parse(formatReport(eventful))).toEqual({
    ...withoutHost,
    applications: [{ ...silent, images: [hostless] }],
    timeline: [],
  })
})

test('results hold a verdict an application, without logs', () => {
  expect(JSON.parse(formatResults(degraded))).toMatchObject([
    { application: 'quote', outcome: 'degraded', cause: { kind: 'crash' } },
  ])
  expect(formatResults(degraded)).not.toContain('price list')
  expect(formatResults(degraded)).not.toContain('amazonaws')
})

test.each([
  [{ name: 'quote', namespace: 'argocd' }, 'https://host.example.com/argocd/applications/argocd/quote'],
  [{ name: 'quote' }, 'https://host.example.com/argocd/applications/quote'],
])('the page of %o is linked below the prefix of the path', (address, page) => {
  expect(pageOf('https://host.example.com/argocd', address)).toBe(page)
  const applications = degraded.applications.map((verdict) => ({ ...verdict, page }))
  expect(renderReport(describeHealth({ ...degraded, applications }), 10_000)).toContain(`| [quote](${page}) |`)
})
