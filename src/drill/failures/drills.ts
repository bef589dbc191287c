import { badImage } from './bad-image.ts'
import { cpuHog } from './cpu-hog.ts'
import { crashLoop } from './crash-loop.ts'
import type { Drill, DrillName } from './drill.ts'
import { failingReadiness } from './failing-readiness.ts'
import { oomKill } from './oom-kill.ts'

const drills: Record<DrillName, (interval: number) => Drill> = {
  'oom-kill': oomKill,
  'crash-loop': crashLoop,
  'cpu-hog': cpuHog,
  'bad-image': badImage,
  'failing-readiness': failingReadiness,
}

/** A drill for a Prometheus that scrapes and evaluates each `interval` milliseconds. */
export const drillOf = (name: DrillName, interval: number): Drill => drills[name](interval)

/** For how long what is late is waited for, so that it can be told by how much. */
export const lateness = ({ givesUpAfter, firesWithin }: Drill): number => givesUpAfter - firesWithin

/** What a whole drill takes at most, precheck and clean-up included, in milliseconds: its Job must be given as much. */
export const longestMilliseconds = (drill: Drill): number =>
  drill.failsWithin + drill.givesUpAfter + 2 * drill.resolvesWithin + lateness(drill) + 2 * 60_000
