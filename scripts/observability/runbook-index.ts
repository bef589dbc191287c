import { readFileSync } from 'node:fs'
import { alignedTable, fillMarkers } from '../markdown.ts'
import type { Dashboard } from './panel.ts'
import type { Alert } from './rules.ts'

const runbooks = 'docs/runbooks'

/** The overview of the runbooks, with a line for each alert. */
export const runbookIndex = (
  alerts: Alert[],
  dashboards: Dashboard[],
): { path: string; before: string; after: string } => {
  const path = `${runbooks}/README.md`
  const before = readFileSync(path, 'utf8')
  const rows = alerts.map(({ alert, annotations, labels, for: wait = 'at once' }) => [
    `[${alert}](${alert}.md)`,
    annotations.summary,
    wait,
    labels.severity,
    panelOf(alert, dashboards),
  ])
  const table = alignedTable(['Alert', 'What is wrong', 'Fires after', 'Severity', 'Panel'], rows)
  return { path, before, after: fillMarkers({ text: before, name: 'alerts', table, path }) }
}

const panelOf = (alert: string, dashboards: Dashboard[]): string =>
  dashboards
    .flatMap(({ title, rows }) => rows.flatMap(({ panels }) => panels.map((panel) => ({ title, panel }))))
    .filter(({ panel }) => panel.alerts?.includes(alert))
    .map(({ title, panel }) => `${title}: ${panel.title}`)
    .join(', ')
