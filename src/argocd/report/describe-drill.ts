import type { DrillMeasure, DrillReport } from '../../lib/drill-report.ts'
import { code, fenced, link, literal, table } from '../../lib/markdown.ts'
import { nextSection, type Report, type Section, whySection } from '../../lib/report.ts'
import { formatDuration } from '../../lib/time.ts'
import type { DrillOutcome, DrillResult } from '../drills/drill-result.ts'

const sentences: Record<DrillOutcome, string> = {
  passed: 'the failure was seen, told of in time, and is over',
  failed: 'the drill did not prove what it is to prove',
  'not-found': 'there is no such drill in Argo CD',
  unauthorized: 'Argo CD does not let us in',
  unreachable: 'Argo CD cannot be reached',
  'timed-out': 'the drill was not over in time',
}

const nextSteps: Record<DrillOutcome, string> = {
  passed: '',
  failed:
    "Look at what was measured. An alert that did not fire is a matter of its rule or its metrics, one that fired and did not arrive of Alertmanager's routes. Until the drill passes, nobody can rely on being told of this failure.",
  'not-found': 'Check `drill` and `project` against the applications that manifests/argocd makes.',
  unauthorized: 'Make a new token, or give its role the right that is named.',
  unreachable: 'Check `argocd-server`, and whether this runner reaches it (a private Argo CD needs a runner of yours).',
  'timed-out': 'Raise `timeout` if it only takes longer: some alerts wait ten minutes before they fire.',
}

/** The job summary of a drill: outcome first, then why and what to do next, what was measured, and what happened. */
export const describeDrill = ({ outcome, because, application, page, report, log }: DrillResult): Report => ({
  headline: `${code(outcome)} ${outcome === 'not-found' ? code(application) : link(application, page)}: ${sentences[outcome]}`,
  sections: [
    ...(outcome === 'passed' ? [] : [whySection(literal(because))]),
    ...nextSection(nextSteps[outcome]),
    ...(report === undefined ? [] : describeReport(report)),
    ...(log.length === 0
      ? []
      : [{ heading: 'Last lines of its log', body: fenced(log.join('\n')), weight: 'detail' as const }]),
  ],
})

/** Why the step fails, in one line. */
export const drillFailure = ({ outcome, because, application }: DrillResult): string =>
  `${outcome}: ${application}: ${because}. ${nextSteps[outcome]}`

const describeReport = ({ object, alert, measures, timeline }: DrillReport): Section[] => [
  {
    heading: 'What was measured',
    body: `${code(alert)} was to fire for ${code(object || 'nothing, since nothing was injected')}.\n\n${measureTable(measures)}`,
    weight: 'essential',
  },
  {
    heading: 'What happened',
    body: table(
      ['After', 'What'],
      timeline.map(({ afterMilliseconds, what }) => [`+${formatDuration(afterMilliseconds)}`, literal(what)]),
    ),
    weight: 'detail',
  },
]

const measureTable = (measures: DrillMeasure[]): string =>
  table(
    ['What', 'Took', 'Within', 'Outcome'],
    measures.map(({ what, withinMilliseconds, tookMilliseconds }) => [
      literal(what),
      tookMilliseconds === undefined ? 'not seen' : formatDuration(tookMilliseconds),
      formatDuration(withinMilliseconds),
      tookMilliseconds !== undefined && tookMilliseconds <= withinMilliseconds ? 'in time' : '**not in time**',
    ]),
  )
