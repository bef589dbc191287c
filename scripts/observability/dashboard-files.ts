import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applicationHealth } from './dashboards/application-health.ts'
import { clusterHealth } from './dashboards/cluster-health.ts'
import { failureSignals } from './dashboards/failure-signals.ts'
import { grafanaDashboard } from './grafana.ts'
import type { Dashboard } from './panel.ts'
import { alertsOf, readGroups } from './rules.ts'
import { runbookIndex } from './runbook-index.ts'

export const dashboards: Dashboard[] = [clusterHealth, applicationHealth, failureSignals]

/** `before` is what the file holds; undefined where there is none. */
export type DashboardFile = { path: string; before: string | undefined; after: string }

/** What the file of each dashboard should hold, and the overview of the runbooks. */
export const dashboardFiles = (): DashboardFile[] => {
  const alerts = alertsOf(readGroups())
  const files = dashboards.map((dashboard) => {
    const path = join('manifests/observability/dashboards', `${dashboard.uid.replace('slipway-', '')}.json`)
    const after = `${JSON.stringify(grafanaDashboard({ dashboard, alerts }), null, 2)}\n`
    return { path, before: existsSync(path) ? readFileSync(path, 'utf8') : undefined, after }
  })
  return [...files, runbookIndex(alerts, dashboards)]
}
