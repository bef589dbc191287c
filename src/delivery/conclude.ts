import { hasRun, type Job, type Jobs, outputOf } from './jobs.ts'

/** The workflow's own outcome and reason; the reason is empty where nothing failed. */
export type Conclusion = { outcome: string; reason: string }

/**
 * The outcome is the word of the last story that ran. Where a leg of the build failed and the others went on without it,
 * that word stands and the reason is the leg's.
 */
export const conclude = (jobs: Jobs): Conclusion => {
  const all = Object.values(jobs)
  if (all.some(isCancelled)) return { outcome: 'cancelled', reason: 'cancelled' }
  const reason = jobs.build?.result === 'failure' ? 'build-error' : ''
  const written = [jobs.health, jobs.rollback, jobs.bump].find(hasSpoken)
  if (written !== undefined) return wordOf(written, reason)
  for (const job of [jobs.select, jobs.build, jobs.collect]) {
    if (job?.result === 'failure') return wordOf(job, reason)
  }
  if (!all.some(hasRun)) return { outcome: 'skipped', reason: '' }
  if (isIncomplete(jobs)) return { outcome: 'failed', reason: 'not-found' }
  return { outcome: jobs.build?.result === 'success' ? 'built' : outputOf(jobs.select, 'outcome') || 'skipped', reason }
}

/**
 * Every leg said that it is done, and yet images are missing, so that nothing was written: somebody has deleted one
 * meanwhile, or the matrix had no room for all. No job is red for that.
 */
const isIncomplete = ({ select, build, collect }: Jobs): boolean =>
  build?.result === 'success' &&
  collect?.result === 'success' &&
  (outputOf(collect, 'outcome') === 'selected' || Number(outputOf(select, 'deferred')) > 0)

const isCancelled = ({ result, outputs }: Job): boolean => result === 'cancelled' || outputs.outcome === 'cancelled'

/** A job that succeeded without an outcome had no step that tells of one. */
const hasSpoken = (job: Job | undefined): job is Job =>
  hasRun(job) && (job.result === 'failure' || outputOf(job, 'outcome') !== '')

/** A job fails with its action, which says why, or without it: before it began, or after it had done its work. */
const wordOf = (job: Job, before: string): Conclusion => {
  const [outcome, reason] = [outputOf(job, 'outcome'), outputOf(job, 'reason')]
  if (job.result === 'success') return { outcome, reason: before }
  return reason === ''
    ? { outcome: 'failed', reason: before || 'unexpected' }
    : { outcome: outcome || 'failed', reason }
}
