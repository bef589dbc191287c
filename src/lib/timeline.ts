import { at, parseJson } from './json.ts'
import { code, fenced, table } from './markdown.ts'
import type { Section } from './report.ts'
import { formatDuration } from './time.ts'
import { visible } from './visible.ts'

/** A phase of a run; times are epoch milliseconds. */
export type Phase = { name: string; startedAt: number; endedAt: number; ended: 'done' | 'failed' }

/** The last section of a summary. Of a single phase a chart would say nothing that its row does not. */
export const timelineSection = (phases: Phase[]): Section[] => {
  const parts = [...(phases.length > 1 ? [ganttChart(phases)] : []), phaseTable(phases)]
  return phases.length === 0 ? [] : [{ heading: 'Timeline', body: parts.join('\n\n'), weight: 'detail' }]
}

/** A Mermaid Gantt chart, on which a phase shorter than a second still shows. */
export const ganttChart = (phases: Phase[]): string => {
  const bars = phases.map(({ name, startedAt, endedAt, ended }) => {
    const mark = ended === 'failed' ? 'crit, ' : ''
    return `  ${visible(name).replace(/[:;#,\r\n]/g, ' ')} :${mark}${startedAt}, ${Math.max(endedAt, startedAt + 100)}`
  })
  const axis = ['  dateFormat x', '  axisFormat %H:%M:%S', `  tickInterval ${tickOf(phases)}`]
  return fenced(['gantt', ...axis, ...bars].join('\n'), 'mermaid')
}

const mostTicks = 4

/** The words under two ticks would run into each other on a phone, were there more. Mermaid's own choice is one a second. */
const tickOf = (phases: Phase[]): string => {
  const begin = Math.min(...phases.map(({ startedAt }) => startedAt))
  const seconds = (Math.max(...phases.map(({ endedAt }) => endedAt)) - begin) / 1000
  const steps = [1, 2, 5, 10, 15, 30]
  const found = (unit: number) => steps.find((step) => step * unit * mostTicks >= seconds)
  const [second, minute] = [found(1), found(60)]
  if (second !== undefined) return `${second}second`
  return minute !== undefined ? `${minute}minute` : `${Math.ceil(seconds / 3600 / mostTicks)}hour`
}

/** Each phase with when it began, counted from the first one, and how long it took. */
export const phaseTable = (phases: Phase[]): string => {
  const origin = phases[0]?.startedAt ?? 0
  const rows = phases.map(({ name, startedAt, endedAt, ended }) => [
    code(name),
    `+${formatDuration(startedAt - origin)}`,
    formatDuration(endedAt - startedAt),
    ended,
  ])
  return table(['Phase', 'Began', 'Took', 'Ended'], rows)
}

const mostPhases = 40
const mostLetters = 80

/** What crosses jobs as `timeline`: the phases on one line, begin and end in epoch milliseconds, at most 40 of them. */
export const formatTimeline = (phases: Phase[]): string =>
  JSON.stringify(
    phases.slice(0, mostPhases).map(({ name, startedAt, endedAt, ended }) => ({
      name: name.slice(0, mostLetters),
      begin: startedAt,
      end: endedAt,
      ended,
    })),
  )

/** Reads such a line; what is not a phase is left out, since a timeline is for people. */
export const parseTimeline = (text: string): Phase[] => {
  const list = parseJson(text)
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const [name, begin, end] = [at(entry, 'name'), at(entry, 'begin'), at(entry, 'end')]
    if (typeof name !== 'string' || typeof begin !== 'number' || typeof end !== 'number') return []
    return [{ name, startedAt: begin, endedAt: end, ended: at(entry, 'ended') === 'failed' ? 'failed' : 'done' }]
  })
}
