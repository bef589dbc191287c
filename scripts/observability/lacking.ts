import { existsSync, readFileSync } from 'node:fs'
import type { Dashboard, Panel } from './panel.ts'
import type { Alert } from './rules.ts'

/** What goes below the title of each runbook, in this order. */
export const runbookHeadings = [
  '## What it means',
  '## What to look at first',
  '## Likely causes',
  '## What to do',
  '## How it ends',
]

/** What an alert still lacks of all that goes with it, each with what to do. Files are read from the repository's root. */
export const lackingOf = (alert: Alert, dashboards: Dashboard[]): string[] => {
  const name = alert.alert
  const runbook = `docs/runbooks/${name}.md`
  const tests = `manifests/observability/tests/${name}.yaml`
  const texts = 'manifests/observability/tests/texts.yaml'
  return [
    ...(existsSync(runbook) ? [] : [`has no runbook. Write ${runbook}: # ${name}, then ${runbookHeadings.join(', ')}`]),
    ...(existsSync(tests)
      ? []
      : [`has no tests of promtool. Write ${tests}, with tests that are named \`fires: …\` and \`silent: …\``]),
    ...(readFileSync(texts, 'utf8').includes(`alertname: ${name}\n`)
      ? []
      : [`is not in ${texts}. Let it fire there, with its summary and its description as they are read`]),
    ...(readFileSync('docs/observability.md', 'utf8').includes(`(runbooks/${name}.md)`)
      ? []
      : ['is not in docs/observability.md. Give it a place in the table of what is watched, and why']),
    ...panelMistakes(alert, dashboards),
  ].map((lack) => `${name} ${lack}`)
}

/** The alert links to the one panel that names it in `alerts`, since that panel's link leads back. */
const panelMistakes = ({ alert, annotations }: Alert, dashboards: Dashboard[]): string[] => {
  const naming = dashboards.flatMap(({ uid, rows }) =>
    rows.flatMap(({ panels }) =>
      panels.filter((panel) => panel.alerts?.includes(alert)).map(({ id }) => ({ uid, id })),
    ),
  )
  const [named, second] = naming
  const { linked, where } = linkedPanel(annotations, dashboards)
  if (named === undefined) {
    const panel = linked === undefined ? 'the one that shows what it is about' : `that is _${linked.title}_`
    return [
      `links to a panel that does not name it. Add it to \`alerts\` of the panel that its link leads to, in scripts/observability/dashboards (${panel}), or link to another`,
    ]
  }
  if (second !== undefined)
    return ['is named by several panels. Leave it in `alerts` of the one that its link leads to']
  const wanted = `/d/${named.uid}?viewPanel=${named.id}`
  return where === wanted && annotations.dashboard_uid === named.uid
    ? []
    : [
        `is named by another panel than it links to. Begin its annotation \`panel\` with ${wanted}, \`dashboard_uid\` is ${named.uid}`,
      ]
}

const linkedPanel = (
  { panel }: Alert['annotations'],
  dashboards: Dashboard[],
): { linked: Panel | undefined; where: string } => {
  const [where = '', uid, id] = /^\/d\/([\w-]+)\?viewPanel=(\d+)(?=&|$)/.exec(panel) ?? []
  const dashboard = dashboards.find((one) => one.uid === uid)
  return { linked: dashboard?.rows.flatMap(({ panels }) => panels).find((one) => String(one.id) === id), where }
}
