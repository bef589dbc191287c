import { at, fieldsOf, listAt, listOf, textsIn } from '../../../src/lib/json.ts'
import { askedQuery, isOverTime } from '../grafana.ts'
import { metricsIn } from '../metrics.ts'
import type { Dashboard, Panel } from '../panel.ts'
import type { AnsweredPanel, Series, Span } from './watched.ts'

/** Asks Prometheus at a path of its API, and returns `data` of its answer. */
export type Ask = (path: string, parameters: Record<string, string | number>) => Promise<unknown>

/** Asks a Prometheus, and throws what it says where it does not answer with data. */
export const createAsk =
  (prometheusUrl: string): Ask =>
  async (path, parameters) => {
    const url = new URL(`/api/v1/${path}`, prometheusUrl)
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, `${value}`)
    const body: unknown = await (await fetch(url)).json()
    if (at(body, 'status') !== 'success') throw new Error(`Prometheus: ${at(body, 'error')}: ${url.search}`)
    return at(body, 'data')
  }

/** Empty because something is missing, or because all is well: what a panel says of itself. */
const mayBeEmpty = ({ description }: Panel): boolean => description.includes('when all is well')

/** What each panel of a dashboard showed in this span; those are left out of which nothing was told. */
export const askPanels = async (ask: Ask, dashboard: Dashboard, span: Span): Promise<AnsweredPanel[]> => {
  const names = await ask('label/__name__/values', { start: span.from, end: endOf(span) })
  const told = new Set(listOf(names).map(String))
  const panels = dashboard.rows
    .flatMap((row) => row.panels)
    .filter(({ queries }) => queries.every(({ expr }) => metricsIn(expr).every(({ name }) => told.has(name))))
  const answered: AnsweredPanel[] = []
  for (const panel of panels) {
    const series = await askPanel(ask, { dashboard, panel, span })
    if (series.length > 0 || mayBeEmpty(panel)) answered.push({ id: panel.id, series })
  }
  return answered
}

/** The step at which most was told: where the numbers of now are worth a look. */
export const busiestStep = async (ask: Ask, expr: string, span: Span): Promise<number> => {
  const [series] = seriesIn(await ask('query_range', { query: expr, ...rangeOf(span) }), span, '')
  const values = (series?.values ?? []).map((value) => value ?? 0)
  return Math.max(0, values.indexOf(Math.max(...values)))
}

const endOf = ({ from, steps, stepSeconds }: Span): number => from + (steps - 1) * stepSeconds

const rangeOf = (span: Span) => ({ start: span.from, end: endOf(span), step: span.stepSeconds })

/** Four scrapes of 30 s, as Grafana takes it. */
const rateInterval = '2m'

type Question = { dashboard: Dashboard; panel: Panel; span: Span }

const askPanel = async (ask: Ask, { dashboard, panel, span }: Question): Promise<Series[]> => {
  const range = isOverTime(panel) ? rangeOf(span) : rangeOf(only(span))
  const answers = panel.queries.map(async ({ expr, legend }) => {
    const data = await ask('query_range', { query: askedQuery(dashboard, expr, rateInterval), ...range })
    return seriesIn(data, isOverTime(panel) ? span : only(span), legend)
  })
  const all = (await Promise.all(answers)).flat()
  return all.map(({ labels, ...series }) => ({ ...series, labels: panel.kind === 'table' ? labels : {} }))
}

/** The one step that numbers of now are of. */
const only = ({ from, stepSeconds, moment }: Span): Span => ({
  ...{ from: from + moment * stepSeconds, stepSeconds, steps: 1, moment: 0 },
})

/** The series of a matrix, each with its legend, by that in order. */
const seriesIn = (data: unknown, span: Span, legend: string): Series[] => {
  const series = listAt(data, 'result').map((one): Series => {
    const labels = textsIn(fieldsOf(at(one, 'metric')))
    const values: (number | undefined)[] = Array.from({ length: span.steps }, () => undefined)
    for (const [time, text] of pairsAt(one)) {
      const value = Number(text)
      if (!Number.isNaN(value)) values[Math.round((time - span.from) / span.stepSeconds)] = rounded(value)
    }
    return { legend: legend.replaceAll(/\{\{(\w+)\}\}/g, (_, label) => labels[label] ?? ''), labels, values }
  })
  return series
    .filter(({ values }) => values.some((value) => value !== undefined))
    .toSorted((one, other) => one.legend.localeCompare(other.legend))
}

const pairsAt = (series: unknown): [number, string][] =>
  listAt(series, 'values').map((pair) => [Number(at(pair, 0)), String(at(pair, 1))])

/** No picture shows more digits. */
const rounded = (value: number): number => Number(value.toPrecision(4))
