import { code, link, literal } from '../lib/markdown.ts'
import type { Delivery } from './delivery.ts'
import { hasRun, type JobName, outputOf } from './jobs.ts'

/** What a person should do next, a sentence or two of Markdown each; nothing where all went as it should. */
export const nextSteps = (delivery: Delivery): string[] => [
  ...afterCancel(delivery),
  ...afterBuild(delivery),
  ...afterLoss(delivery),
  ...afterDeferral(delivery),
  ...silentJobs(delivery),
  ...afterReason(delivery),
  ...(writing[delivery.outcome] ?? []),
  ...leftOut(delivery),
  ...afterProposal(delivery),
  ...afterHealth(delivery),
]

/** Why nothing was written although no job has failed; nothing where one has, or where something was written. */
export const untold = (delivery: Delivery): string[] =>
  delivery.outcome === 'failed' && Object.values(delivery.jobs).every(({ result }) => result !== 'failure')
    ? [...afterLoss(delivery), ...afterDeferral(delivery)]
    : []

const again = '**Re-run failed jobs**'

const afterCancel = ({ outcome }: Delivery): string[] =>
  outcome === 'cancelled'
    ? [
        `It was cancelled, or a job ran out of time. ${again} goes on where it stopped: what is in ECR is not built again, and what was written stays.`,
      ]
    : []

const afterBuild = ({ jobs, services, outcome }: Delivery): string[] => {
  if (jobs.build?.result !== 'failure' || outcome === 'cancelled') return []
  const failed = failedIn(services)
  const who = failed.length === 0 ? 'The jobs that failed' : `The jobs of ${listed(failed)}`
  const rest = hasRun(jobs.bump)
    ? 'The others went on without them, by `allow-partial`.'
    : 'Nothing was written: with `allow-partial: true` the others would have gone on without them.'
  return [
    `${who} say what to correct. Where it was a passing trouble, ${again} builds these alone and goes on. ${rest}`,
  ]
}

const failedIn = (services: Delivery['services']): string[] =>
  services.filter(({ state }) => state === 'failed').map(({ name }) => code(name))

/** Images that ECR lacks although their legs succeeded. */
const afterLoss = ({ jobs, services }: Delivery): string[] => {
  const lost = failedIn(services)
  if (jobs.build?.result !== 'success' || lost.length === 0) return []
  return [
    `ECR has no image of ${listed(lost)}, though their jobs have pushed one: look who deletes images, a lifecycle policy or somebody else. Run the workflow again; it builds them anew.`,
  ]
}

const afterDeferral = ({ counts: { deferred }, jobs }: Delivery): string[] => {
  if (deferred === 0) return []
  const wait = `${deferred} more ${deferred === 1 ? 'service waits' : 'services wait'}, since a matrix has at most 256 jobs`
  const rest = hasRun(jobs.bump) ? '' : ' Nothing is written before all are built, unless `allow-partial` is set.'
  return [`${wait}: run the workflow again on the same commit; it builds what ECR does not have.${rest}`]
}

/** Jobs whose action told nothing. */
const silentJobs = ({ jobs }: Delivery): string[] =>
  told.flatMap((name) => {
    const job = jobs[name]
    if (job?.result !== 'failure' || outputOf(job, 'reason') !== '') return []
    return outputOf(job, 'outcome') === ''
      ? [
          `The job ${code(name)} failed before its action told anything: an approval that was refused, or a step before it. Its page says which.`,
        ]
      : [`The job ${code(name)} failed after its action had done its work: its page says in which step.`]
  })

const told: JobName[] = ['select', 'collect', 'bump', 'rollback', 'health']

const reasons: Record<string, string> = {
  'invalid-input': 'Something given to it has to be corrected first.',
  denied: `A right or a valid credential is missing; once it is there, ${again}.`,
  'not-found': 'Something that was named is not there; its summary says what.',
  conflict: `Something else stands where this was to go: look, then ${again}.`,
  'timed-out': `It was not done in time: ${again}, or give it more.`,
  unreachable: `A server could not be reached: ${again}.`,
  rejected: 'What was asked for was refused; its summary says by whom, and why.',
  unexpected: 'This is a defect of the action: please report it.',
}

const afterReason = ({ jobs }: Delivery): string[] =>
  told.flatMap((name) => {
    const job = jobs[name]
    const [outcome, reason] = [outputOf(job, 'outcome'), outputOf(job, 'reason')]
    const advice = reasons[reason]
    if (job?.result !== 'failure' || outcome !== 'failed' || advice === undefined) return []
    return [`The job ${code(name)} failed with ${code(reason)}. ${advice}`]
  })

const writing: Record<string, string[]> = {
  superseded: ['Nothing to do: a later commit has taken its place, and its run tells whether that one is live.'],
  held: [
    'The images that are held were rolled back: they are written again when their content is new, or when gitops-bump is given `release-hold`.',
  ],
}

const mostNamed = 10

/** Images that were not written while others were. */
const leftOut = ({ written, outcome }: Delivery): string[] => {
  const left = written.filter((one) => one.because !== '' && one.outcome !== outcome)
  const lines = left
    .slice(0, mostNamed)
    .map(({ name, outcome: word, because }) => `${code(name)} was left out, ${code(word)}: ${literal(because)}.`)
  return left.length > mostNamed ? [...lines, `${left.length - mostNamed} more images were left out.`] : lines
}

const afterProposal = ({ outcome, pullRequest }: Delivery): string[] =>
  outcome === 'proposed' && pullRequest !== ''
    ? [`Nothing is deployed before ${link('the pull request', pullRequest)} is merged.`]
    : []

const afterHealth = ({ jobs, verdicts, commit }: Delivery): string[] => {
  const { health } = jobs
  if (health?.result !== 'failure' || ['failed', ''].includes(outputOf(health, 'outcome'))) return []
  const causes = verdicts
    .filter(({ next }) => next !== '')
    .slice(0, mostNamed)
    .map(({ application, because, next }) => `${code(application)}: ${literal(because)}. **${literal(next)}**`)
  const back =
    hasRun(jobs.bump) && commit !== '' ? `, or take ${code(commit.slice(0, 7))} back with the rollback workflow` : ''
  return [...causes, `The summary of the job ${code('health')} has the whole story. ${again} looks again${back}.`]
}

const listed = (names: string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
    : names.join(', ')
