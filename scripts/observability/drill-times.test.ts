import { expect, test } from 'vitest'
import type { DrillReport } from '../../src/lib/drill-report.ts'
import { drillsPicture } from './drawn/drills-picture.ts'
import { drillTimes } from './drill-times.ts'

const measure = (what: string, tookMilliseconds: number | undefined, withinMilliseconds = 90_000) => ({
  ...{ what, required: true, withinMilliseconds },
  ...(tookMilliseconds === undefined ? {} : { tookMilliseconds }),
})

const report = (fired: number | undefined): DrillReport => ({
  ...{ drill: 'oom-kill', verdict: 'passed', because: 'it fired', job: 'u1', alert: 'ContainerOOMKilled' },
  ...{ object: 'Pod drills/oom-kill-1', startedAt: '2026-01-01T00:00:00.000Z' },
  measures: [
    measure('metrics: its restarts are counted', 20_000, 60_000),
    measure('metrics: its exit code is told as 137', 25_000, 60_000),
    measure('Prometheus: ContainerOOMKilled fires for pod oom-kill-1', fired),
    measure('Alertmanager: ContainerOOMKilled fires for pod oom-kill-1', 41_000),
    measure('Prometheus: nothing fires for it any more', 30_000),
    measure('Alertmanager: all of it is resolved', 31_000),
  ],
  timeline: [
    { afterMilliseconds: 500, what: 'created Pod drills/oom-kill-1' },
    { afterMilliseconds: 90_000, what: 'Prometheus: ContainerOOMKilled fires for pod oom-kill-1, severity critical' },
    { afterMilliseconds: 93_000, what: 'Pod oom-kill-1 is gone' },
  ],
})

test('the failure is as long before the alert as that took, the last of the metrics counts', () => {
  expect(drillTimes(report(40_000))).toEqual({
    ...{ drill: 'oom-kill', alert: 'ContainerOOMKilled', failureAt: 50_000, goneAt: 93_000 },
    told: { took: 25_000, within: 60_000 },
    firing: { prometheus: { took: 40_000, within: 90_000 }, alertmanager: { took: 41_000, within: 90_000 } },
    over: { prometheus: { took: 30_000, within: 90_000 }, alertmanager: { took: 31_000, within: 90_000 } },
  })
})

test.each([
  ['was not seen', report(undefined)],
  ['was not measured', { ...report(40_000), measures: [] }],
  ['did not happen', { ...report(40_000), timeline: [] }],
])('a report in which something %s is refused', (_, one) => {
  expect(() => drillTimes(one)).toThrow('only a drill that passed has all times')
})

test('the picture says both times of each drill, and when each was due', () => {
  const picture = drillsPicture([report(40_000)])
  expect(picture).toContain(
    'ContainerOOMKilled 41s (within 1m30s) after the failure, over 31s (within 1m30s) after its',
  )
  expect(picture.match(/<rect class="(?:rest|orange|red|green)"/g)).toHaveLength(8)
  expect(picture.match(/class="line limit/g)).toHaveLength(2)
})
