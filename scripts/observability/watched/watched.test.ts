import { expect, test } from 'vitest'
import { formatWatched, readWatched, type Watched } from './watched.ts'

const watched: Watched = {
  surroundings: { day: '2026-01-01', machine: '2 cores' },
  drills: [
    {
      ...{ drill: 'oom-kill', verdict: 'passed', because: 'it fired', job: 'u1', alert: 'ContainerOOMKilled' },
      ...{ object: 'Pod drills/oom-kill-1', startedAt: '2026-01-01T00:00:00.000Z' },
      measures: [
        { what: 'Prometheus: it fires', required: true, withinMilliseconds: 90_000, tookMilliseconds: 40_000 },
      ],
      timeline: [{ afterMilliseconds: 0, what: 'precheck …' }],
    },
  ],
  span: { from: 1_767_225_600, stepSeconds: 15, steps: 3, moment: 1 },
  dashboards: [
    {
      uid: 'slipway-failure-signals',
      panels: [
        { id: 1, series: [] },
        { id: 2, series: [{ legend: 'cart', labels: { pod: 'cart-1' }, values: [0.5, undefined, 2] }] },
      ],
    },
  ],
}

test('what is kept of a run is read as it was', () => {
  const text = formatWatched(watched)
  expect(text).toContain('"values": "0.5 - 2"')
  expect(readWatched(text)).toEqual(watched)
})

test.each([
  ['no run at all', {}],
  ['no drill', { ...watched, drills: [] }],
  ['a drill without a verdict', { ...watched, drills: [{ drill: 'oom-kill' }] }],
  ['no steps', { ...watched, span: {} }],
])('what holds %s is refused', (_, value) => {
  expect(() => readWatched(JSON.stringify(value))).toThrow('holds no run with drills: make it again')
})
