import type { DrillMoment } from '../lib/drill-report.ts'
import { type Clock, formatDuration } from '../lib/time.ts'

/** Says what happens as it happens, and keeps it with its time. */
export type Telling = { startedAt: number; tell: (what: string) => void; moments: DrillMoment[] }

/** Begins a timeline now. */
export const openTelling = ({ clock, say }: { clock: Clock; say: (line: string) => void }): Telling => {
  const startedAt = clock.now()
  const moments: DrillMoment[] = []
  const tell = (what: string): void => {
    const afterMilliseconds = clock.now() - startedAt
    moments.push({ afterMilliseconds, what })
    say(`${`+${formatDuration(afterMilliseconds)}`.padStart(8)}  ${what}`)
  }
  return { startedAt, tell, moments }
}
