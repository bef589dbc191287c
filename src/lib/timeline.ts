import { code, fenced, table } from './markdown.ts'
import { formatDuration } from './time.ts'

/** A phase of a run; times are epoch milliseconds. */
export type Phase = { name: string; startedAt: number; endedAt: number; ended: 'done' | 'failed' }

/** A Mermaid Gantt chart, on which a phase shorter than a second still shows. */
export const ganttChart = (phases: Phase[]): string => {
  const bars = phases.map(({ name, startedAt, endedAt, ended }) => {
    const mark = ended === 'failed' ? 'crit, ' : ''
    return `  ${name.replace(/[:;#,]/g, ' ')} :${mark}${startedAt}, ${Math.max(endedAt, startedAt + 100)}`
  })
  return fenced(['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars].join('\n'), 'mermaid')
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
