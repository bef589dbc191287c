import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dashboards } from '../../scripts/observability/dashboard-files.ts'
import { drillTimes } from '../../scripts/observability/drill-times.ts'
import { alertsOf, readGroups } from '../../scripts/observability/rules.ts'
import { loadWatched } from '../../scripts/observability/watched/watched.ts'
import { drillNames } from '../../src/drill/failures/drill.ts'
import { drillOf } from '../../src/drill/failures/drills.ts'

const watched = loadWatched()
const advice =
  'the run that docs/observability.md shows is of other drills or dashboards: npm run pictures -- --only drills'

test('the run that is shown has all drills, each passed with the alert and within the times that it has today', () => {
  const times = watched.drills.map(drillTimes)
  const today = drillNames.map((name) => drillOf(name, 30_000))
  expect(
    times.map(({ drill, alert, firing, over }) => [drill, alert, firing.prometheus.within, over.prometheus.within]),
    advice,
  ).toEqual(today.map(({ name, alert, firesWithin, resolvesWithin }) => [name, alert, firesWithin, resolvesWithin]))
  const late = times.flatMap(({ firing, over }) => Object.values({ ...firing, over: over.alertmanager }))
  expect(late.filter(({ took, within }) => took > within)).toEqual([])
})

test('each panel that is drawn is one that its dashboard has', () => {
  const known = dashboards.flatMap(({ uid, rows }) =>
    rows.flatMap(({ panels }) => panels.map(({ id }) => `${uid} ${id}`)),
  )
  const drawn = watched.dashboards.flatMap(({ uid, panels }) => panels.map(({ id }) => `${uid} ${id}`))
  expect(
    drawn.filter((panel) => !known.includes(panel)),
    advice,
  ).toEqual([])
})

test('the page says of each alert what it answers, by a link to its runbook', () => {
  const page = readFileSync('docs/observability.md', 'utf8')
  const alerts = alertsOf(readGroups()).map(({ alert }) => alert)
  expect(alerts.filter((alert) => !page.includes(`[${alert}](runbooks/${alert}.md)`))).toEqual([])
})
