import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dashboardFiles, dashboards } from '../../scripts/observability/dashboard-files.ts'
import { grafanaDashboard } from '../../scripts/observability/grafana.ts'
import { lackingOf, runbookHeadings } from '../../scripts/observability/lacking.ts'
import type { Panel } from '../../scripts/observability/panel.ts'
import { alertsOf, readGroups, thresholdOf } from '../../scripts/observability/rules.ts'

const alerts = alertsOf(readGroups())
const panelsOf = ({ rows }: (typeof dashboards)[number]): Panel[] => rows.flatMap(({ panels }) => panels)

test('what is committed is what the sources make', () => {
  const stale = dashboardFiles().filter(({ before, after }) => before !== after)
  expect(
    stale.map(({ path }) => path),
    'run `npm run dashboards`, and commit what it writes',
  ).toEqual([])
})

test('kustomize takes every file of rules, every dashboard and the routes', () => {
  const kustomization = parse(readFileSync('manifests/observability/kustomization.yaml', 'utf8'))
  const within = (pattern: string): string[] =>
    globSync(pattern, { cwd: 'manifests/observability' }).toSorted((one, other) => one.localeCompare(other))
  expect(kustomization.resources).toEqual(within('rules/*.yaml'))
  const generated: { name: string; files: string[] }[] = kustomization.configMapGenerator
  expect(generated.flatMap(({ files }) => files).toSorted((one, other) => one.localeCompare(other))).toEqual(
    within('dashboards/*.json'),
  )
  expect(kustomization.secretGenerator).toMatchObject([{ name: 'alertmanager-config', files: ['alertmanager.yaml'] }])
})

test('the uids are fixed, since links name them', () => {
  expect(dashboards.map(({ uid, title }) => [uid, title])).toEqual([
    ['slipway-cluster-health', 'Cluster health'],
    ['slipway-application-health', 'Application health'],
    ['slipway-failure-signals', 'Failure signals'],
  ])
})

describe.each(dashboards)('$title', (dashboard) => {
  const panels = panelsOf(dashboard)

  test('no panel has the number or the title of another', () => {
    for (const key of ['id', 'title'] as const) {
      const values = panels.map((panel) => panel[key])
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
    }
  })

  test('each panel says what it shows', () => {
    expect(panels.filter(({ description }) => !/^[A-Z0-9].+\.$/s.test(description)).map(({ title }) => title)).toEqual(
      [],
    )
    expect(panels.flatMap(({ queries }) => queries).filter(({ legend }) => legend === '')).toEqual([])
  })

  type Drawn = {
    id: number
    type: string
    gridPos: { x: number; y: number; w: number; h: number }
    datasource?: { uid: string }
    fieldConfig?: { defaults: { unit: string; thresholds: { steps: { value: number | null; color: string }[] } } }
    links?: { title: string; url: string }[]
  }
  const json: {
    schemaVersion: number
    editable: boolean
    templating: { list: { name: string }[] }
    panels: Drawn[]
  } = JSON.parse(JSON.stringify(grafanaDashboard({ dashboard, alerts })))

  test('Grafana is given its version, no way to edit, and a data source to choose', () => {
    expect(json).toMatchObject({ schemaVersion: 39, editable: false })
    expect(json.templating.list.map(({ name }) => name)).toEqual([
      'datasource',
      ...dashboard.variables.map(({ name }) => name),
    ])
    const others = json.panels.filter(({ type, datasource }) => type !== 'row' && datasource?.uid !== '$datasource')
    expect(others).toEqual([])
  })

  test('no panel lies on another, or beyond the edge', () => {
    const taken = new Set<string>()
    for (const { id, gridPos } of json.panels) {
      expect(gridPos.x + gridPos.w, `panel ${id}`).toBeLessThanOrEqual(24)
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(taken.has(`${x} ${y}`), `panel ${id} at ${x} ${y}`).toBe(false)
          taken.add(`${x} ${y}`)
        }
    }
  })

  test('a panel turns colour where the alert begins that compares what it shows', () => {
    for (const panel of panels.filter(({ limits = [] }) => limits.length > 0)) {
      const drawn = json.panels.find(({ id, type }) => id === panel.id && type !== 'row')
      const steps = drawn?.fieldConfig?.defaults.thresholds.steps.map(({ value }) => value)
      const wanted = (panel.limits ?? []).map((name) => alerts.filter(({ alert }) => alert === name).map(thresholdOf))
      expect(steps, panel.title).toEqual([null, ...wanted.flat()])
    }
  })
})

test('each alert has a runbook, tests, its words, and leads to the one panel that names it', () => {
  expect(alerts.flatMap((alert) => lackingOf(alert, dashboards)).join('\n')).toBe('')
  const named = dashboards.flatMap(panelsOf).flatMap((panel) => panel.alerts ?? [])
  expect(named.toSorted()).toEqual(alerts.map(({ alert }) => alert).toSorted())
})

test('a link chooses only variables that the dashboard has, of labels that the alert has', () => {
  const wrong = alerts.flatMap(({ alert, annotations: { panel, dashboard_uid: uid } }) => {
    const names = dashboards.find((one) => one.uid === uid)?.variables.map(({ name }) => name) ?? []
    const chosen = [...panel.matchAll(/&var-(\w+)=\{\{ \$labels\.(\w+) \}\}/g)].map(([, name = '']) => name)
    return chosen.filter((name) => !names.includes(name)).map((name) => `${alert}: ${name}`)
  })
  expect(wrong).toEqual([])
})

test('each alert has a runbook with the same headings, and each runbook an alert', () => {
  for (const { alert, annotations } of alerts) {
    const path = `docs/runbooks/${alert}.md`
    expect(annotations.runbook_url).toMatch(new RegExp(`^https://github\\.com/[\\w.-]+/[\\w.-]+/blob/main/${path}$`))
    if (!existsSync(path)) continue
    const text = readFileSync(path, 'utf8')
    expect(text.match(/^#.+$/gm), path).toEqual([`# ${alert}`, ...runbookHeadings])
    expect(
      text
        .split(/^## .+$/m)
        .slice(1)
        .filter((part) => part.trim().length < 30),
      `${path} says nothing below a heading`,
    ).toEqual([])
  }
  const pages = globSync('docs/runbooks/*.md').map((path) => basename(path, '.md'))
  expect(pages.filter((page) => page !== 'README').toSorted()).toEqual(alerts.map(({ alert }) => alert).toSorted())
})

test('what a runbook leads to is there', () => {
  const titles = dashboards.flatMap(panelsOf).map(({ title }) => title)
  const wrong = globSync('docs/runbooks/*.md').flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const pages = [...text.matchAll(/\]\((\w+\.md)\)/g)].map(([, page = '']) => page)
    const panels = [...text.matchAll(/(?<!\*)\*([^*\n]+(?:\n[^*\n]+)?)\*(?!\*)/g)].map(([, name = '']) =>
      name.replaceAll(/\s+/g, ' '),
    )
    return [
      ...pages.filter((page) => !existsSync(`docs/runbooks/${page}`)),
      ...panels.filter((name) => !titles.includes(name)),
    ].map((what) => `${path} names ${what}, which is no panel and no page`)
  })
  expect(wrong).toEqual([])
})
