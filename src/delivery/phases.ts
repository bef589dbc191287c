import { type Phase, parseTimeline } from '../lib/timeline.ts'
import { hasRun, type Job, type JobName, type Jobs, outputOf } from './jobs.ts'

/** What the bar of each job is called; the build has no timeline, and the health check is told by its stages. */
const titles: Partial<Record<JobName, string>> = {
  select: 'select',
  collect: 'collect',
  bump: 'commit',
  rollback: 'commit',
}

/** The phases of all jobs, in their order. Between them is what GitHub takes to start a job. */
export const phasesOf = (jobs: Jobs, pushedAt: number | undefined): Phase[] => {
  const [select, collect] = [barOf(jobs, 'select'), barOf(jobs, 'collect')]
  const bars = [
    ...select,
    ...buildBetween(jobs, select, collect),
    ...collect,
    ...barOf(jobs, 'bump'),
    ...barOf(jobs, 'rollback'),
    ...stagesOf(jobs.health),
  ]
  const [first] = bars
  if (first === undefined || pushedAt === undefined || pushedAt > first.startedAt) return bars
  return [
    { name: 'push, until the first job works', startedAt: pushedAt, endedAt: first.startedAt, ended: 'done' },
    ...bars,
  ]
}

/** One bar from the first phase of a job's action to its last. */
const barOf = (jobs: Jobs, name: JobName): Phase[] => {
  const job = jobs[name]
  const phases = timelineOf(job)
  if (phases.length === 0) return []
  return [
    {
      name: titles[name] ?? name,
      startedAt: Math.min(...phases.map(({ startedAt }) => startedAt)),
      endedAt: Math.max(...phases.map(({ endedAt }) => endedAt)),
      ended: job?.result === 'failure' ? 'failed' : 'done',
    },
  ]
}

/** The legs lie between the two selections; GitHub gives one output for all of them, so they tell no times. */
const buildBetween = ({ build }: Jobs, [select]: Phase[], [collect]: Phase[]): Phase[] =>
  !hasRun(build) || select === undefined || collect === undefined
    ? []
    : [
        {
          name: 'build',
          startedAt: select.endedAt,
          endedAt: collect.startedAt,
          ended: build.result === 'success' ? 'done' : 'failed',
        },
      ]

const stagesOf = (health: Job | undefined): Phase[] => {
  const phases = timelineOf(health)
  const stages = phases.filter(({ name }) => name.startsWith('Argo CD '))
  return stages.length > 0 ? stages : phases
}

const timelineOf = (job: Job | undefined): Phase[] => parseTimeline(outputOf(job, 'timeline'))
