import type { DrillReport } from '../../src/lib/drill-report.ts'

/** What a report did not see in time, in words; nothing of a drill that passed. */
export const lateIn = (report: DrillReport | undefined): string[] =>
  (report?.measures ?? []).flatMap(({ what, tookMilliseconds, withinMilliseconds }) =>
    tookMilliseconds !== undefined && tookMilliseconds <= withinMilliseconds
      ? []
      : [`${what}: ${tookMilliseconds ?? 'never'} of ${withinMilliseconds} ms`],
  )
