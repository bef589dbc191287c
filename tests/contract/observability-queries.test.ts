import { expect, test } from 'vitest'
import { dashboards } from '../../scripts/observability/dashboard-files.ts'
import { annotationQueries, askedQuery } from '../../scripts/observability/grafana.ts'
import { metrics, metricsIn, targetLabels } from '../../scripts/observability/metrics.ts'
import type { Dashboard } from '../../scripts/observability/panel.ts'
import { isAlert, nameOf, readGroups } from '../../scripts/observability/rules.ts'
import { startMonitoring } from '../support/monitoring.ts'
import { findPrometheus } from '../support/prometheus.ts'
import { alertmanagerForDebian } from '../support/rules/alertmanager.ts'
import { startExporter } from '../support/rules/exporter.ts'
import { withAnnotations } from '../support/rules/promtool.ts'

type Asked = { place: string; expr: string; legend: string }

const asked = (dashboard: Dashboard, expr: string): string => askedQuery(dashboard, expr, '10s')

const panelQueries: Asked[] = dashboards.flatMap((dashboard) =>
  dashboard.rows.flatMap(({ panels }) =>
    panels.flatMap(({ title, queries }) =>
      queries.map(({ expr, legend }) => ({
        place: `${dashboard.title}, ${title}`,
        expr: asked(dashboard, expr),
        legend,
      })),
    ),
  ),
)

const otherQueries: Asked[] = dashboards.flatMap((dashboard) => [
  ...annotationQueries(dashboard).map(({ name, expr }) => ({
    place: `${dashboard.title}, annotation ${name}`,
    expr: asked(dashboard, expr),
    legend: '',
  })),
  ...dashboard.variables.map(({ name, query }) => {
    const [, expr = '', label = ''] = /^label_values\((.+), (\w+)\)$/.exec(query) ?? []
    return { place: `${dashboard.title}, variable ${name}`, expr, legend: `{{${label}}}` }
  }),
])

const groups = readGroups()

test('57 queries', () => {
  expect(panelQueries.length).toBe(57)
})

test.each([
  ['sum by (a) (rate(x_total{b="c{", d=~"e"}[5m])) > 0', [{ name: 'x_total', labels: ['b', 'd'] }]],
  [
    'a:b:c offset 10m and on (z) up == 0 or vector(0)',
    [
      { name: 'a:b:c', labels: [] },
      { name: 'up', labels: [] },
    ],
  ],
  ['time() - max by (y) (t) < 660', [{ name: 't', labels: [] }]],
])('the metrics of %s', (expr, named) => {
  expect(metricsIn(expr)).toEqual(named)
})

test('each metric and label of a rule or a dashboard is one that something tells', () => {
  const rules = groups.flatMap(({ rules: all }) => all)
  const recorded = new Set(rules.filter((rule) => !isAlert(rule)).map(nameOf))
  const queries = [
    ...panelQueries,
    ...otherQueries,
    ...rules.map((rule) => ({ place: `rule ${nameOf(rule)}`, expr: rule.expr })),
  ]
  const unknown = queries.flatMap(({ place, expr }) =>
    metricsIn(expr).flatMap(({ name, labels }) => {
      if (recorded.has(name)) return []
      const metric = metrics[name]
      if (metric === undefined) return [`${place}: ${name} is not in scripts/observability/metrics.ts`]
      const known = [...metric.labels, ...targetLabels]
      return labels.filter((label) => !known.includes(label)).map((label) => `${place}: ${name} has no label ${label}`)
    }),
  )
  expect(unknown).toEqual([])
  const named = new Set(queries.flatMap(({ expr }) => metricsIn(expr).map(({ name }) => name)))
  expect(Object.keys(metrics).filter((name) => !named.has(name))).toEqual([])
})

type Series = { metric: Record<string, string>; value: [number, string] }

/** Why what Prometheus answers would leave a panel empty; undefined where it would not. */
const wrongIn = ({ expr, legend }: Asked, series: Series[]): string | undefined => {
  const values = series.map(({ value: [, text] }) => Number(text)).filter((value) => !Number.isNaN(value))
  if (values.length === 0) return 'no data'
  // It says 0 also where the metric is not there at all.
  if (expr.includes('vector(0)') && values.every((value) => value === 0)) return 'only 0'
  const labels = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label)
  const missing = labels.filter((label) => series.every(({ metric }) => metric[label] === undefined))
  return missing.length > 0 ? `no label ${missing.join(', ')}` : undefined
}

const programs = findPrometheus()

test.runIf(programs)(
  'a real Prometheus has data for each query, and none for a name with a slip',
  { timeout: 180_000 },
  async () => {
    if (programs === undefined) return
    await using exporter = await startExporter()
    await using monitoring = await startMonitoring({
      programs,
      rules: JSON.stringify({ groups: withAnnotations([], groups).map((group) => ({ ...group, interval: '1s' })) }),
      alertmanager: alertmanagerForDebian(),
      targets: exporter.targets,
      intervalMilliseconds: 1_000,
    })
    const judge = async (query: Asked): Promise<string | undefined> => {
      const answer = await fetch(`${monitoring.prometheusUrl}/api/v1/query?query=${encodeURIComponent(query.expr)}`)
      const said: { status: string; error?: string; data?: { result: Series[] } } = JSON.parse(await answer.text())
      return said.data ? wrongIn(query, said.data.result) : (said.error ?? said.status)
    }
    const all = [...panelQueries, ...otherQueries]
    const wrong = async (queries: Asked[]): Promise<string[]> => {
      const judged = await Promise.all(queries.map(judge))
      return queries.flatMap(({ place }, index) => (judged[index] === undefined ? [] : [`${place}: ${judged[index]}`]))
    }
    await expect.poll(() => wrong(all), { timeout: 100_000, interval: 1_000 }).toEqual([])

    const slips = all.flatMap((query) =>
      [...new Set(metricsIn(query.expr).map(({ name }) => name))].map((name) => ({
        ...query,
        place: `${query.place} with ${name}_`,
        expr: query.expr.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `${name}_`),
      })),
    )
    const noticed = await wrong(slips)
    expect(noticed.length).toBe(slips.length)
  },
)
