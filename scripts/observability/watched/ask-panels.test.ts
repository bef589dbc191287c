import { expect, test } from 'vitest'
import type { Dashboard, Panel } from '../panel.ts'
import { type Ask, askPanels, busiestStep } from './ask-panels.ts'
import type { Span } from './watched.ts'

const span: Span = { from: 1_000, stepSeconds: 15, steps: 4, moment: 2 }

const panel = (id: number, kind: Panel['kind'], expr: string, description = 'It shows.'): Panel => ({
  ...{ id, title: `panel ${id}`, description, kind, unit: 'short', width: 12 },
  queries: [{ expr, legend: '{{pod}} {{container}}' }],
})

const dashboard: Dashboard = {
  ...{ uid: 'u', title: 'One', description: 'It shows.' },
  variables: [{ name: 'namespace', label: 'Namespace', query: '', many: false, first: 'shop-demo' }],
  rows: [
    {
      title: 'All',
      height: 4,
      panels: [
        panel(1, 'timeseries', 'rate(a_total{namespace="$namespace"}[$__rate_interval])'),
        panel(2, 'table', 'b'),
        panel(3, 'stat', 'sum(not_there) or vector(0)'),
        panel(4, 'stat', 'b > 7'),
        panel(5, 'stat', 'b > 8', 'Empty when all is well.'),
      ],
    },
  ],
}

/** A Prometheus that knows two metrics, by what it is asked. */
const answers: Record<string, unknown> = {
  'rate(a_total{namespace="shop-demo"}[2m]) from 1000 to 1045': [
    {
      metric: { __name__: 'a_total', pod: 'p2' },
      values: [
        [1_000, '1'],
        [1_045, '0.123456'],
      ],
    },
    {
      metric: { pod: 'p1', container: 'c' },
      values: [
        [1_015, 'NaN'],
        [1_030, '2'],
      ],
    },
    { metric: { pod: 'p3' }, values: [[1_030, 'NaN']] },
  ],
  'b from 1030 to 1030': [{ metric: { pod: 'p1', reason: 'OOMKilled' }, values: [[1_030, '1']] }],
}

const ask: Ask = async (path, { query, start, end }) =>
  path === 'query_range' ? { result: answers[`${query} from ${start} to ${end}`] ?? [] } : ['a_total', 'b']

test('of each panel that was told of what it showed: over time its lines, else the values of one moment; empty only where that is well', async () => {
  expect(await askPanels(ask, dashboard, span)).toEqual([
    {
      id: 1,
      series: [
        { legend: 'p1 c', labels: {}, values: [undefined, undefined, 2, undefined] },
        { legend: 'p2 ', labels: {}, values: [1, undefined, undefined, 0.1235] },
      ],
    },
    { id: 2, series: [{ legend: 'p1 ', labels: { pod: 'p1', reason: 'OOMKilled' }, values: [1] }] },
    { id: 5, series: [] },
  ])
})

test.each([
  [
    'the first of the highest',
    [
      [1_000, '1'],
      [1_015, '3'],
      [1_045, '3'],
    ],
    1,
  ],
  ['the first where there is nothing', [], 0],
])('the busiest step is %s', async (_, values, step) => {
  expect(await busiestStep(async () => ({ result: [{ metric: {}, values }] }), 'count(ALERTS)', span)).toBe(step)
})
