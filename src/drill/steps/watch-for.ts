import type { DrillMeasure } from '../../lib/drill-report.ts'
import { Failure } from '../../lib/failure.ts'
import { type Clock, formatDuration } from '../../lib/time.ts'

/** Something that is to be seen within a time; `look` says what was seen, or nothing yet. */
export type Expectation = { what: string; withinMilliseconds: number; look: () => Promise<string | undefined> }

type WatchFor = {
  expectations: Expectation[]
  /** From when on times are counted, epoch milliseconds. */
  since: number
  /** How long is waited for what is late, to tell by how much. */
  givesUpAfter: number
  clock: Clock
  pollMilliseconds: number
  tell: (what: string) => void
}

/** Looks until all was seen or the time is over. That somebody cannot be asked may pass, and is told. */
export const watchFor = async (watch: WatchFor): Promise<{ measures: DrillMeasure[]; mistakes: string[] }> => {
  const { expectations, since, givesUpAfter, clock, pollMilliseconds, tell } = watch
  const took = new Map<Expectation, number>()
  let trouble = ''
  const look = async (expectation: Expectation): Promise<void> => {
    const seen = await expectation.look().catch((error: unknown) => {
      if (!(error instanceof Failure) || error.reason !== 'unreachable') throw error
      if (error.message !== trouble) tell(error.message)
      trouble = error.message
      return undefined
    })
    if (seen === undefined) return
    const milliseconds = Math.max(0, clock.now() - since)
    took.set(expectation, milliseconds)
    tell(`${seen} (${formatDuration(milliseconds)} of ${formatDuration(expectation.withinMilliseconds)})`)
  }
  for (;;) {
    for (const expectation of expectations) if (!took.has(expectation)) await look(expectation)
    if (took.size === expectations.length || clock.now() - since >= givesUpAfter) break
    await clock.sleep(pollMilliseconds)
  }
  return {
    measures: expectations.map((expectation) => measureOf(expectation, took.get(expectation))),
    mistakes: expectations.flatMap((expectation) => mistakeOf(expectation, took.get(expectation), trouble)),
  }
}

const measureOf = ({ what, withinMilliseconds }: Expectation, tookMilliseconds: number | undefined): DrillMeasure => ({
  ...{ what, required: true, withinMilliseconds },
  ...(tookMilliseconds === undefined ? {} : { tookMilliseconds }),
})

const mistakeOf = ({ what, withinMilliseconds }: Expectation, took: number | undefined, trouble: string): string[] => {
  const limit = formatDuration(withinMilliseconds)
  if (took === undefined) return [`not seen: ${what}, within ${limit}${trouble === '' ? '' : ` (${trouble})`}`]
  return took > withinMilliseconds ? [`late: ${what}, after ${formatDuration(took)} instead of within ${limit}`] : []
}
