import { assumedOf, factOf, type Measured, type Scale } from './facts.ts'

/** A push to a catalogue of so many services. `atOnce` is how many jobs run at the same time. */
export type Push = { services: number; changed: number; atOnce: number }

/** What one run of deliver.yml takes. */
type Run = {
  jobs: number
  /** As GitHub bills them: each job rounded up. */
  minutes: number
  /** From the push until the commit is live; of a run that leaves services to a later one until it ends. */
  seconds: number
}

export type Delivery = Run & {
  runs: number
  /** Those of the builds alone. */
  buildMinutes: number
  usd: number
  /** What its new layers cost for a month. */
  storageUsd: number
  batchGetImage: number
  putImage: number
  putImageASecond: number
}

/** An image, and the cache beside it. */
const putImageALeg = 2
/** select-services asks ECR by so many questions at once. */
const questionsAtOnce = 16

/** All runs until everything that changed is live: a run builds as many services as a matrix has legs. */
export const deliveryOf = (scale: Scale, push: Push): Delivery => {
  const mostLegs = factOf(scale, 'legs')
  const runs = Math.max(1, Math.ceil(push.changed / mostLegs))
  const legs = Array.from({ length: runs }, (_, run) => Math.min(mostLegs, push.changed - run * mostLegs))
  const each = legs.map((count, run) => runOf(scale, push, { legs: count, isLast: run === runs - 1 }))
  const sum = (of: (run: Run) => number): number => each.reduce((total, run) => total + of(run), 0)
  const minutes = sum((run) => run.minutes)
  const [set, build] = [assumedOf(scale, 'set-up'), assumedOf(scale, 'build')]
  return {
    runs,
    jobs: sum((run) => run.jobs),
    minutes,
    seconds: sum((run) => run.seconds),
    buildMinutes: push.changed * Math.ceil((set + build) / 60),
    usd: minutes * factOf(scale, 'minute'),
    storageUsd: push.changed * assumedOf(scale, 'layers') * factOf(scale, 'storage'),
    // Once for each service, and again for those that are not left to a later run.
    batchGetImage: legs.reduce((total, count, run) => total + push.services + standing(push, run, mostLegs) + count, 0),
    putImage: push.changed * putImageALeg,
    putImageASecond: (Math.min(push.atOnce, push.changed, mostLegs) * putImageALeg) / (set + build),
  }
}

/** What ECR has already when a run begins. */
const standing = ({ services, changed }: Push, run: number, mostLegs: number): number =>
  services - changed + run * mostLegs

const runOf = (scale: Scale, push: Push, { legs, isLast }: { legs: number; isLast: boolean }): Run => {
  const jobs = jobsOf(scale, push, { legs, isLast })
  const [start, setUp] = [assumedOf(scale, 'start'), assumedOf(scale, 'set-up')]
  const waves = Math.ceil(legs / push.atOnce)
  return {
    jobs: jobs.reduce((sum, { count }) => sum + count, 0),
    minutes: jobs.reduce((sum, { count, seconds }) => sum + count * Math.ceil((setUp + seconds) / 60), 0),
    seconds: jobs
      .filter(({ name }) => name !== 'summary')
      .reduce((sum, { name, seconds }) => sum + (name === 'build' ? waves : 1) * (start + setUp + seconds), 0),
  }
}

type Job = { name: string; count: number; seconds: number }

/** Without a leg there is nothing to collect; what is left to a later run is neither committed nor awaited by this one. */
const jobsOf = (scale: Scale, { services }: Push, { legs, isLast }: { legs: number; isLast: boolean }): Job[] => {
  const measured = measuredFor(scale, services)
  const trip = assumedOf(scale, 'round-trip')
  const asking = (Math.ceil(services / questionsAtOnce) + 1) * trip
  const gitTrips = 8
  return [
    { name: 'select', count: 1, seconds: measured.select + asking },
    ...(legs === 0
      ? []
      : [
          { name: 'build', count: legs, seconds: assumedOf(scale, 'build') },
          { name: 'collect', count: 1, seconds: measured.collect + asking },
        ]),
    ...(isLast
      ? [
          { name: 'bump', count: 1, seconds: measured.bump + gitTrips * trip },
          { name: 'health', count: 1, seconds: assumedOf(scale, 'live') },
        ]
      : []),
    { name: 'summary', count: 1, seconds: measured.summary },
  ]
}

/** What was measured for the next larger catalogue; for one that is larger than all, in proportion. */
const measuredFor = ({ measured }: Scale, services: number): Measured => {
  const bySize = measured.toSorted((a, b) => a.services - b.services)
  const found = bySize.find((one) => one.services >= services)
  if (found !== undefined) return found
  const [largest] = bySize.toReversed()
  if (largest === undefined) return { services, select: 0, collect: 0, bump: 0, summary: 0 }
  const times = services / largest.services
  return {
    services,
    select: largest.select * times,
    collect: largest.collect * times,
    bump: largest.bump * times,
    summary: largest.summary * times,
  }
}
