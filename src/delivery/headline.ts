import { commitText } from '../lib/commit-text.ts'
import { code, link } from '../lib/markdown.ts'
import { formatDuration } from '../lib/time.ts'
import type { Delivery } from './delivery.ts'
import { hasRun } from './jobs.ts'
import type { Service } from './services.ts'

export type Surroundings = {
  /** The manifests' repository as a page, without a slash at its end; undefined where it is not known. */
  manifestsPage: string | undefined
  /** Whether images were pushed at all. */
  push: boolean
}

/** What a delivery came to, in a line. */
export const headlineOf = (delivery: Delivery, surroundings: Surroundings): string => {
  const { outcome, reason } = delivery
  const words = reason === '' || reason === outcome ? code(outcome) : `${code(outcome)} ${code(reason)}`
  const parts = [countServices(delivery, surroundings), describeCommit(delivery, surroundings), describeLive(delivery)]
  const said = parts.filter((part) => part !== '').join('; ')
  return said === '' ? words : `${words}: ${said}`
}

const countServices = ({ counts, jobs }: Delivery, { push }: Surroundings): string => {
  if (!hasRun(jobs.select)) return ''
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (all === 0) return jobs.select.result === 'success' ? 'no service to build' : ''
  const rest = restWords.flatMap(([state, words]) => (counts[state] === 0 ? [] : [`${counts[state]} ${words}`]))
  const services = all === 1 ? 'service' : 'services'
  // Without a push nobody knows how many stand already.
  const built = push ? `${counts.built} of ${all} ${services} built` : `${counts.built} ${services} built, none pushed`
  return [built, ...rest].join(', ')
}

const restWords: [Service['state'], string][] = [
  ['failed', 'failed'],
  ['unsure', 'built or failed'],
  ['not-built', 'not built'],
  ['reused', 'reused'],
  ['deferred', 'left to a later run'],
]

const describeCommit = ({ jobs, commit, pullRequest }: Delivery, surroundings: Surroundings): string => {
  const job = jobs.bump ?? jobs.rollback
  if (!hasRun(job) || job.result !== 'success') return ''
  const shown = commitText(commit, { page: surroundings.manifestsPage, digits: 7 })
  const sentences: Record<string, string> = {
    bumped: `one commit, ${shown}`,
    'rolled-back': `taken back by one commit, ${shown}`,
    unchanged: `the manifests have it already, at ${shown}`,
    'nothing-to-do': `what stood before stands already, at ${shown}`,
    proposed: pullRequest === '' ? 'proposed as a pull request' : `proposed as ${link('a pull request', pullRequest)}`,
    superseded: 'a later commit has taken its place',
    held: 'held since it was rolled back',
    'dry-run': 'a dry run: nothing was written',
  }
  return sentences[job.outputs.outcome ?? ''] ?? ''
}

const describeLive = ({ outcome, took }: Delivery): string => {
  if (took === undefined) return ''
  const after = `${formatDuration(took.milliseconds)} after ${took.since === 'push' ? 'the push' : 'it began'}`
  return outcome === 'live' ? `live ${after}` : `ended ${after}`
}
