import type { DrillMeasure, DrillReport } from '../../src/lib/drill-report.ts'
import { Failure } from '../../src/lib/failure.ts'

/** How long something took, and how long it might, in milliseconds. */
export type Taken = { took: number; within: number }

/** When what happened in a drill that passed, in milliseconds; `failureAt` and `goneAt` are counted from its begin. */
export type DrillTimes = {
  drill: string
  alert: string
  /** The failure: times until the alert are counted from here. */
  failureAt: number
  /** Until the last of the metrics told of it. */
  told: Taken
  firing: { prometheus: Taken; alertmanager: Taken }
  /** What was injected is gone: times until the end of the alert are counted from here. */
  goneAt: number
  over: { prometheus: Taken; alertmanager: Taken }
}

/** Reads them in a report; refuses one in which something was not seen. */
export const drillTimes = ({ drill, alert, measures, timeline }: DrillReport): DrillTimes => {
  const missing = (what: string): Failure =>
    new Failure('invalid-input', `the report of ${drill} tells of no ${what}: only a drill that passed has all times`)
  const taken = (begin: string): Taken => {
    const found = measures.filter(({ what }) => what.startsWith(begin)).map(takenOf)
    const last = found.toSorted((one, other) => one.took - other.took).at(-1)
    if (last === undefined || Number.isNaN(last.took)) throw missing(`"${begin}"`)
    return last
  }
  const momentOf = (isIt: (what: string) => boolean): number => {
    const moment = timeline.find(({ what }) => isIt(what))
    if (moment === undefined) throw missing('such moment')
    return moment.afterMilliseconds
  }
  const fires = `Prometheus: ${alert} fires`
  const prometheus = taken(fires)
  return {
    ...{ drill, alert, told: taken('metrics: ') },
    failureAt: momentOf((what) => what.startsWith(fires)) - prometheus.took,
    firing: { prometheus, alertmanager: taken(`Alertmanager: ${alert} fires`) },
    goneAt: momentOf((what) => what.endsWith(' is gone')),
    over: { prometheus: taken('Prometheus: nothing fires'), alertmanager: taken('Alertmanager: all of it') },
  }
}

const takenOf = ({ tookMilliseconds, withinMilliseconds }: DrillMeasure): Taken => ({
  took: tookMilliseconds ?? Number.NaN,
  within: withinMilliseconds,
})
