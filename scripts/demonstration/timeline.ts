/** A phase of a delivery, in milliseconds since it began. */
export type Phase = { name: string; start: number; end: number; failed: boolean }

/** The phases as the job summary's Mermaid chart has them. */
export const phasesOf = (summary: string): Phase[] => {
  const bars = [...summary.matchAll(/^ {2}(.+) :(crit, )?(\d+), (\d+)$/gm)]
  const origin = Number(bars[0]?.[3] ?? 0)
  return bars.map(([, name = '', critical, start, end]) => ({
    name,
    start: Number(start) - origin,
    end: Number(end) - origin,
    failed: critical !== undefined,
  }))
}

const barWidth = 40

/** One line a phase: its name, its seconds, and where it lies between the first one's start and the last one's end. */
export const drawTimeline = (phases: readonly Phase[]): string[] => {
  const total = Math.max(1, ...phases.map(({ end }) => end))
  const nameWidth = Math.max(0, ...phases.map(({ name }) => name.length))
  return phases.map(({ name, start, end, failed }) => {
    const from = Math.min(Math.floor((start / total) * barWidth), barWidth - 1)
    const to = Math.max(Math.round((end / total) * barWidth), from + 1)
    const bar = `${' '.repeat(from)}${(failed ? '×' : '█').repeat(to - from)}`
    const seconds = ((end - start) / 1000).toFixed(1).padStart(5)
    return `${name.padEnd(nameWidth)} ${seconds} s  ${bar}`
  })
}
