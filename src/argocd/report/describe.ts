import { code, fenced, link, literal, table } from '../../lib/markdown.ts'
import type { Report, Section } from '../../lib/report.ts'
import { formatDuration } from '../../lib/time.ts'
import type { ApplicationVerdict } from '../application-verdict.ts'
import { shortCommit, shortImage } from '../judgement/expectation.ts'
import type { Outcome } from '../judgement/outcome.ts'
import type { LiveResult } from '../live-result.ts'

const sentences: Record<Outcome, string> = {
  live: 'The commit and its images are live.',
  superseded: 'A newer commit has replaced it.',
  'not-found': 'There is nothing in Argo CD to judge.',
  'not-detected': 'Argo CD did not pick the commit up.',
  'render-failed': 'Argo CD cannot render the manifests.',
  blocked: 'Argo CD does not sync it.',
  'sync-failed': 'The sync failed.',
  degraded: 'What was deployed does not run.',
  'stale-render': 'Argo CD deployed an older render of the manifests.',
  regressed: 'The commit was there, and is gone again.',
  unauthorized: 'Argo CD does not let us in.',
  unreachable: 'Argo CD cannot be reached.',
  'timed-out': 'It was not live in time.',
}

const nextSteps: Record<Outcome, string> = {
  live: '',
  superseded: 'Nothing to do: the run of the newer commit tells whether that one is live.',
  'not-found': 'Check `applications`, `project` and `images` against what Argo CD has.',
  'not-detected':
    "Check that the application follows this repository and branch, and Argo CD's access to it; raise `detect-timeout` if it only takes longer.",
  'render-failed': 'Correct the manifests as the message says; nothing was changed in the cluster.',
  blocked:
    'Sync it in Argo CD, or wait for what holds it, and run this again; raise the timeout that is named if it only takes longer.',
  'sync-failed': 'Argo CD does not try this commit again: correct the manifests, or sync by hand.',
  degraded: 'Pods of the revision before serve on while the new ones fail; correct it with a new commit, or roll back.',
  'stale-render': 'A hard refresh did not help: look at the repository server of Argo CD.',
  regressed: 'Somebody rolled back, or moved the branch: look at the history of the application.',
  unauthorized: 'Make a new token, or give its role the right that is named.',
  unreachable: 'Check `argocd-server`, and whether this runner reaches it (a private Argo CD needs a runner of yours).',
  'timed-out': 'Look at what it was waiting for last; raise `timeout` if that only takes longer.',
}

/**
 * The job summary of a wait: outcome first, then the applications, what to do next, and what was seen to happen. `next` is what to
 * do where the caller has done something about it already.
 */
export const describeHealth = (result: LiveResult, next = nextSteps[result.outcome]): Report => {
  const { outcome, revision, applications } = result
  const where = revision === '' ? '' : ` at ${code(shortCommit(revision))}`
  return {
    headline: `${code(outcome)}${where}. ${sentences[outcome]}`,
    sections: [
      ...(outcome === 'live' ? [] : [describeNext(result, next)]),
      ...describeApplications(applications.filter(({ application }) => application !== '')),
      ...applications.flatMap(describeLog),
      ...(result.timeline.length === 0 ? [] : [describeTimeline(result)]),
    ],
  }
}

/** Why the step fails, in one line: the worst application and its cause. */
export const failureMessage = ({ outcome, because, applications }: LiveResult): string => {
  const worst = applications.find((verdict) => verdict.outcome === outcome)
  const { cause } = worst ?? {}
  const title = worst?.application ? `${worst.application}: ` : ''
  const why = cause ? `${cause.resource}: ${cause.because}. ${cause.next}` : `${because}. ${nextSteps[outcome]}`
  return `${outcome}: ${title}${why}`
}

const describeNext = ({ because, applications }: LiveResult, next: string): Section => {
  const causes = applications.flatMap(({ application, cause }) =>
    cause === undefined
      ? []
      : [`- ${code(application)}, ${code(cause.resource)}: ${literal(cause.because)}. **${literal(cause.next)}**`],
  )
  const why = causes.length > 0 ? causes.join('\n') : literal(because)
  return { heading: 'Why, and what to do', body: `${why}\n\n${next}`, weight: 'essential' }
}

const describeApplications = (applications: ApplicationVerdict[]): Section[] =>
  applications.length === 0
    ? []
    : [{ heading: 'Applications', body: applicationTable(applications), weight: 'essential' }]

const applicationTable = (applications: ApplicationVerdict[]): string =>
  table(
    ['Application', 'Outcome', 'Revision', 'Images', 'What was found'],
    applications.map(({ application, page, outcome, revision, images, because }) => [
      page === undefined ? code(application) : link(application, page),
      code(outcome),
      code(shortCommit(revision)),
      images.map((image) => code(shortImage(image))).join('<br>'),
      literal(because),
    ]),
  )

const describeLog = ({ application, cause, log }: ApplicationVerdict): Section[] =>
  log === undefined
    ? []
    : [
        {
          heading: `Last lines of ${literal(cause?.resource ?? application)}`,
          body: fenced(log.join('\n')),
          weight: 'detail',
        },
      ]

const describeTimeline = ({ timeline }: LiveResult): Section => ({
  heading: 'What happened',
  body: table(
    ['After', 'Application', 'What'],
    timeline.map(({ afterMilliseconds, application, what }) => [
      `+${formatDuration(afterMilliseconds)}`,
      code(application),
      literal(what),
    ]),
  ),
  weight: 'detail',
})
