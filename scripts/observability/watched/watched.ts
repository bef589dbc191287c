import { readFileSync, writeFileSync } from 'node:fs'
import { type DrillReport, readReport } from '../../../src/lib/drill-report.ts'
import { Failure } from '../../../src/lib/failure.ts'
import { at, fieldsOf, listAt, textAt, textsIn } from '../../../src/lib/json.ts'

/** What Prometheus answered for one line, cell or number of a panel: a value a step; undefined where there was none. */
export type Series = { legend: string; labels: Record<string, string>; values: (number | undefined)[] }

/** A panel that was told of; without series where that means that all is well. */
export type AnsweredPanel = { id: number; series: Series[] }

/** From when on (epoch seconds), how far apart, and how many steps; `moment` is the step that numbers of now are of. */
export type Span = { from: number; stepSeconds: number; steps: number; moment: number }

/** A run in which drills were held, and what the dashboards showed of it. `surroundings` are machine and versions by name. */
export type Watched = {
  surroundings: Record<string, string>
  drills: DrillReport[]
  span: Span
  dashboards: { uid: string; panels: AnsweredPanel[] }[]
}

const watchedFile = 'docs/observability.json'

/** Writes a run where the docs are made of it; returns the file. */
export const keepWatched = (watched: Watched): string => {
  writeFileSync(watchedFile, formatWatched(watched))
  return watchedFile
}

/** As JSON; the values of a series stand in one text, and so in one line. */
export const formatWatched = (watched: Watched): string => {
  const dashboards = watched.dashboards.map(({ uid, panels }) => ({
    uid,
    panels: panels.map(({ id, series }) => ({
      id,
      series: series.map(({ values, ...named }) => ({ ...named, values: values.map((one) => one ?? '-').join(' ') })),
    })),
  }))
  return `${JSON.stringify({ ...watched, dashboards }, undefined, 2)}\n`
}

export const loadWatched = (): Watched => readWatched(readFileSync(watchedFile, 'utf8'))

/** What `formatWatched` made; refuses what holds no drill. */
export const readWatched = (text: string): Watched => {
  const value: unknown = JSON.parse(text)
  const drills = listAt(value, 'drills').flatMap((report) => readReport(JSON.stringify(report)))
  const [from, stepSeconds, steps, moment] = ['from', 'stepSeconds', 'steps', 'moment'].map((name) =>
    Number(at(value, 'span', name)),
  )
  if (drills.length === 0 || !(from && stepSeconds && steps && moment !== undefined)) {
    throw new Failure('invalid-input', `${watchedFile} holds no run with drills: make it again by \`npm run pictures\``)
  }
  return {
    surroundings: textsIn(fieldsOf(at(value, 'surroundings'))),
    drills,
    span: { from, stepSeconds, steps, moment },
    dashboards: listAt(value, 'dashboards').map((dashboard) => ({
      uid: textAt(dashboard, 'uid'),
      panels: listAt(dashboard, 'panels').map((panel) => ({
        id: Number(at(panel, 'id')),
        series: listAt(panel, 'series').map(readSeries),
      })),
    })),
  }
}

const readSeries = (value: unknown): Series => ({
  legend: textAt(value, 'legend'),
  labels: textsIn(fieldsOf(at(value, 'labels'))),
  values: textAt(value, 'values')
    .split(' ')
    .map((one) => (one === '-' ? undefined : Number(one))),
})
