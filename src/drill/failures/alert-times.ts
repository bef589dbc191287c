import type { Drill } from './drill.ts'

type Rule = {
  alertFor: number
  interval: number
  /** How long its expression takes to be true once the failure has happened. */
  ahead?: number
}

/** What an alert is given, in milliseconds: it is evaluated each `interval`, after a scrape, and sent after that. */
export const alertTimes = ({
  alertFor,
  interval,
  ahead = 0,
}: Rule): Pick<Drill, 'alertFor' | 'firesWithin' | 'givesUpAfter' | 'resolvesWithin'> => ({
  alertFor,
  firesWithin: ahead + alertFor + 3 * interval,
  givesUpAfter: ahead + alertFor + 6 * interval,
  resolvesWithin: 3 * interval,
})
