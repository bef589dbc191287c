import { commitText } from '../../lib/commit-text.ts'
import { code, fenced, link, literal, table } from '../../lib/markdown.ts'
import { nextSection, type Report, type Section, whySection } from '../../lib/report.ts'
import { formatDuration } from '../../lib/time.ts'
import type { ApplicationVerdict } from '../application-verdict.ts'
import { shortImage } from '../judgement/expectation.ts'
import type { Outcome } from '../judgement/outcome.ts'
import type { LiveResult } from '../live-result.ts'

const sentences: Record<Outcome, string> = {
  live: 'the commit and its images are live',
  superseded: 'a newer commit has replaced it',
  'not-found': 'there is nothing in Argo CD to judge',
  'not-detected': 'Argo CD did not pick the commit up',
  'render-failed': 'Argo CD cannot render the manifests',
  blocked: 'Argo CD does not sync it',
  'sync-failed': 'the sync failed',
  degraded: 'what was deployed does not run',
  'stale-render': 'Argo CD deployed an older render of the manifests',
  regressed: 'the commit was there, and is gone again',
  unauthorized: 'Argo CD does not let us in',
  unreachable: 'Argo CD cannot be reached',
  'timed-out': 'it was not live in time',
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

type About = {
  /** What to do, where the caller has done something about it already. */
  next?: string | undefined
  /** Where people look at the repository that the commits are of; undefined where it has no page. */
  manifestsPage?: string | undefined
}

/** The job summary of a wait: outcome first, then why and what to do next, the applications, and what was seen to happen. */
export const describeHealth = (result: LiveResult, { next, manifestsPage }: About = {}): Report => {
  const { outcome, revision, applications } = result
  // Where it is not detected, what stands there is not the commit that is asked about.
  const where = revision === '' || outcome === 'not-detected' ? '' : ` at ${revisionText(revision, manifestsPage)}`
  return {
    headline: `${code(outcome)}${where}: ${sentences[outcome]}`,
    sections: [
      ...(outcome === 'live' ? [] : describeNext(result, next ?? nextSteps[outcome])),
      ...describeApplications(
        applications.filter(({ application }) => application !== ''),
        manifestsPage,
      ),
      ...applications.flatMap(describeLog),
      ...(result.timeline.length === 0 ? [] : [describeTimeline(result)]),
    ],
  }
}

/** Why the step fails, in one line: the worst application, its cause, and what to do: `next` where somebody knows better. */
export const failureMessage = ({ outcome, because, applications }: LiveResult, next?: string): string => {
  const worst = applications.find((verdict) => verdict.outcome === outcome)
  const { cause } = worst ?? {}
  const title = worst?.application ? `${worst.application}: ` : ''
  const why = cause
    ? `${cause.resource}: ${cause.because}. ${next ?? cause.next}`
    : `${because}. ${next ?? nextSteps[outcome]}`
  return `${outcome}: ${title}${why}`
}

const describeNext = ({ because, applications }: LiveResult, then: string): Section[] => {
  const caused = applications.flatMap(({ application, cause }) =>
    cause === undefined ? [] : [{ ...cause, of: `${code(application)}, ${code(cause.resource)}` }],
  )
  const why = caused.map((cause) => `- ${cause.of}: ${literal(cause.because)}`)
  const steps = caused.map(({ of, next }) => (caused.length === 1 ? literal(next) : `- ${of}: ${literal(next)}`))
  const next = [steps.join('\n'), then].filter((text) => text !== '')
  return [whySection(why.join('\n') || literal(because)), ...nextSection(next.join('\n\n'))]
}

const revisionText = (revision: string, page: string | undefined): string => commitText(revision, { page, digits: 8 })

const describeApplications = (applications: ApplicationVerdict[], manifestsPage: string | undefined): Section[] =>
  applications.length === 0
    ? []
    : [{ heading: 'Applications', body: applicationTable(applications, manifestsPage), weight: 'essential' }]

const applicationTable = (applications: ApplicationVerdict[], manifestsPage: string | undefined): string =>
  table(
    ['Application', 'Outcome', 'What was found', 'Revision', 'Images'],
    applications.map(({ application, page, outcome, revision, images, because }) => [
      page === undefined ? code(application) : link(application, page),
      code(outcome),
      literal(because),
      revisionText(revision, manifestsPage),
      images.map((image) => code(shortImage(image))).join('<br>'),
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
