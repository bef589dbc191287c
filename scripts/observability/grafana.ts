import { alertNamed, stepsOf } from './color-steps.ts'
import type { Dashboard, Panel, Row, Variable } from './panel.ts'
import { type Placed, placeRows } from './place-rows.ts'
import type { Alert } from './rules.ts'

const datasource = { type: 'prometheus', uid: '$datasource' }

/** The version of the format that Grafana 11 and later read as it is. */
const schemaVersion = 39

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

const runbookOf = (name: string, alerts: Alert[]): string => alertNamed(name, alerts).annotations.runbook_url
