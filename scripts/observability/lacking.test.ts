import { expect, test } from 'vitest'
import { dashboards } from './dashboard-files.ts'
import { lackingOf } from './lacking.ts'
import { type Alert, alertsOf, readGroups } from './rules.ts'

const alerts = alertsOf(readGroups())
const named = (name: string): Alert[] => alerts.filter(({ alert }) => alert === name)
const lacking = (changes: Partial<Alert>): string[] =>
  named('PodNotReady').flatMap((alert) => lackingOf({ ...alert, ...changes }, dashboards))

test('an alert that has all that goes with it lacks nothing', () => {
  expect(lacking({})).toEqual([])
})

test('a new alert is told each page, test and panel that goes with it', () => {
  expect(lacking({ alert: 'PodLost' })).toEqual([
    'PodLost has no runbook. Write docs/runbooks/PodLost.md: # PodLost, then ## What it means, ## What to look at first, ## Likely causes, ## What to do, ## How it ends',
    'PodLost has no tests of promtool. Write manifests/observability/tests/PodLost.yaml, with tests that are named `fires: …` and `silent: …`',
    'PodLost is not in manifests/observability/tests/texts.yaml. Let it fire there, with its summary and its description as they are read',
    'PodLost is not in docs/observability.md. Give it a place in the table of what is watched, and why',
    'PodLost links to a panel that does not name it. Add it to `alerts` of the panel that its link leads to, in scripts/observability/dashboards (that is _Pod ready_), or link to another',
  ])
})

test('an alert that links elsewhere than to the panel that names it is told the link', () => {
  const annotations = named('NodeNotReady')[0]?.annotations
  expect(lacking({ ...(annotations && { annotations }) })).toEqual([
    'PodNotReady is named by another panel than it links to. Begin its annotation `panel` with /d/slipway-failure-signals?viewPanel=13, `dashboard_uid` is slipway-failure-signals',
  ])
})

test('a link to no panel at all is told, too', () => {
  const [alert] = named('PodNotReady')
  const annotations = alert && { ...alert.annotations, panel: '/d/gone?viewPanel=1' }
  expect(lacking({ alert: 'Watchdog', ...(annotations && { annotations }) })).toEqual([
    expect.stringContaining('Watchdog is named by another panel than it links to'),
  ])
})
