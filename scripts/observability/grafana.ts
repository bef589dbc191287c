import type { Dashboard, Panel, Row, Step, Variable } from './panel.ts'
import { type Alert, thresholdOf } from './rules.ts'

const datasource = { type: 'prometheus', uid: '$datasource' }

/** The version of the format that Grafana 11 and later read as it is. */
const schemaVersion = 39

/** From `value` on; `null` is the one that holds for all below. */
export type ColorStep = { color: Step['color']; value: number | null }

export type Placed = { panel: Panel; gridPos: { x: number; y: number; w: number; h: number } }

/** A dashboard as Grafana reads it, with the thresholds and the runbooks of the alerts that its panels name. */
export const grafanaDashboard = ({ dashboard, alerts }: { dashboard: Dashboard; alerts: Alert[] }): object => ({
  uid: dashboard.uid,
  title: dashboard.title,
  description: dashboard.description,
  tags: ['slipway'],
  schemaVersion,
  version: 1,
  editable: false,
  graphTooltip: 1,
  refresh: '30s',
  time: { from: 'now-1h', to: 'now' },
  timezone: 'browser',
  annotations: { list: annotations(dashboard) },
  templating: { list: [datasourceVariable, ...dashboard.variables.map(variable)] },
  links: [
    { type: 'dashboards', tags: ['slipway'], title: 'Slipway', asDropdown: false, includeVars: true, keepTime: true },
  ],
  panels: panelsOf(dashboard.rows, alerts),
})

const datasourceVariable = {
  type: 'datasource',
  name: 'datasource',
  label: 'Data source',
  query: 'prometheus',
  current: {},
  hide: 0,
}

/** A query as Grafana asks it, with each variable at its first value; a rate is taken over `rateInterval`. */
export const askedQuery = (dashboard: Dashboard, expr: string, rateInterval: string): string =>
  dashboard.variables
    .toSorted((one, other) => other.name.length - one.name.length)
    .reduce(
      (text, { name, first }) => text.replaceAll(`$${name}`, first),
      expr.replaceAll('$__rate_interval', rateInterval),
    )

const variable = ({ name, label, query, many, pattern, first }: Variable): object => ({
  type: 'query',
  name,
  label,
  datasource,
  query: { query, refId: name },
  definition: query,
  regex: pattern ?? '',
  refresh: 2,
  sort: 1,
  multi: many,
  includeAll: many,
  ...(many
    ? { allValue: first, current: { text: ['All'], value: ['$__all'] } }
    : { current: { text: first, value: first } }),
})

/** What happened at a time, as lines over all panels. */
export const annotationQueries = (dashboard: Dashboard): { name: string; expr: string; color: string }[] => {
  const chosen = dashboard.variables.some(({ name }) => name === 'namespace') ? '$namespace' : 'shop-.+|drills'
  return [
    {
      name: 'Deployments',
      expr: `changes(kube_deployment_status_observed_generation{job="kube-state-metrics", namespace=~"${chosen}"}[1m]) > 0`,
      color: 'blue',
    },
    { name: 'Critical alerts', expr: 'ALERTS{alertstate="firing", severity="critical"}', color: 'red' },
  ]
}

const annotations = (dashboard: Dashboard): object[] =>
  annotationQueries(dashboard).map(({ name, expr, color }) => ({
    name,
    datasource,
    enable: true,
    expr,
    iconColor: color,
    step: '30s',
    titleFormat: name === 'Deployments' ? '{{namespace}}/{{deployment}}' : '{{alertname}}',
  }))

const panelsOf = (rows: Row[], alerts: Alert[]): object[] =>
  placeRows(rows).flatMap(({ title, y, panels }, index) => [
    { type: 'row', id: 100 + index, title, collapsed: false, gridPos: { x: 0, y, w: 24, h: 1 } },
    ...panels.map((placed) => panelOf(placed, alerts)),
  ])

/** Each row: its heading, as high as one unit, then its panels in lines, from left to right. */
export const placeRows = (rows: Row[]): { title: string; y: number; panels: Placed[] }[] => {
  let y = 0
  return rows.map((row) => {
    const top = y
    const panels = place(row, top + 1)
    y = Math.max(...panels.map(({ gridPos }) => gridPos.y + gridPos.h))
    return { title: row.title, y: top, panels }
  })
}

const place = (row: Row, top: number): Placed[] => {
  let x = 0
  let y = top
  return row.panels.map((panel) => {
    if (x + panel.width > 24) {
      x = 0
      y += row.height
    }
    const gridPos = { x, y, w: panel.width, h: row.height }
    x += panel.width
    return { panel, gridPos }
  })
}

const panelOf = ({ panel, gridPos }: Placed, alerts: Alert[]): object => ({
  type: panel.kind,
  id: panel.id,
  title: panel.title,
  description: panel.description,
  gridPos,
  datasource,
  targets: panel.queries.map(({ expr, legend }, index) => ({
    refId: String.fromCharCode('A'.charCodeAt(0) + index),
    datasource,
    expr,
    legendFormat: legend,
    editorMode: 'code',
    range: isOverTime(panel),
    instant: !isOverTime(panel),
    ...(panel.kind === 'table' ? { format: 'table' } : {}),
  })),
  fieldConfig: {
    defaults: {
      unit: panel.unit === 'cores' ? 'short' : panel.unit,
      ...(panel.unit === 'percentunit' && panel.kind !== 'stat' ? { min: 0 } : {}),
      ...(panel.kind === 'gauge' || panel.kind === 'bargauge' ? { max: 1 } : {}),
      color: { mode: panel.kind === 'timeseries' ? 'palette-classic' : 'thresholds' },
      thresholds: { mode: 'absolute', steps: stepsOf(panel, alerts) },
      ...(panel.kind === 'timeseries' ? { custom: lines(panel) } : {}),
    },
    overrides: [],
  },
  options: optionsOf(panel),
  ...(panel.kind === 'table'
    ? { transformations: [{ id: 'organize', options: { excludeByName: { Time: true } } }] }
    : {}),
  links: (panel.alerts ?? []).map((name) => ({
    title: `What to do about ${name}`,
    url: runbookOf(name, alerts),
    targetBlank: true,
  })),
})

/** Whether it shows values over time, and not those of now. */
export const isOverTime = ({ kind }: Panel): boolean => kind === 'timeseries' || kind === 'state-timeline'

const lines = (panel: Panel): object => ({
  lineWidth: 1,
  fillOpacity: 5,
  showPoints: 'never',
  thresholdsStyle: { mode: panel.limits?.length ? 'line' : 'off' },
})

const optionsOf = ({ kind }: Panel): object => {
  if (kind === 'timeseries')
    return { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } }
  if (kind === 'state-timeline') return { legend: { showLegend: false }, rowHeight: 0.9, showValue: 'never' }
  if (kind === 'table') return { showHeader: true }
  return { reduceOptions: { calcs: ['lastNotNull'] }, ...(kind === 'bargauge' ? { orientation: 'horizontal' } : {}) }
}

const severityColor: Record<string, Step['color']> = { critical: 'red', warning: 'orange', info: 'blue' }

/** From which values on a panel has which colour: by the alerts that it names, and by its own steps. */
export const stepsOf = ({ limits = [], steps = [] }: Panel, alerts: Alert[]): ColorStep[] => {
  const ofAlerts = limits.map((name) => {
    const alert = find(name, alerts)
    return { value: thresholdOf(alert), color: severityColor[alert.labels.severity] ?? 'orange' }
  })
  const own = steps.map(({ from, color }) => ({ value: from, color }))
  return [{ color: 'green', value: null }, ...[...ofAlerts, ...own].toSorted((one, other) => one.value - other.value)]
}

const runbookOf = (name: string, alerts: Alert[]): string => find(name, alerts).annotations.runbook_url

const find = (name: string, alerts: Alert[]): Alert => {
  const alert = alerts.find((one) => one.alert === name)
  if (alert === undefined) throw new Error(`a panel names the alert ${name}, and no rule makes it`)
  return alert
}
