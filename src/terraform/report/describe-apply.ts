import { code, fenced, literal, prose, table } from '../../lib/markdown.ts'
import { nextSection, type Report, type Section, whySection } from '../../lib/report.ts'
import { formatDuration } from '../../lib/time.ts'
import type { ApplyResult } from '../apply-result.ts'
import type { Leftover } from '../leftovers/leftover.ts'
import { lockSections } from '../lock-runs.ts'
import { type Standing, tally } from '../program/apply-progress.ts'
import { type Diagnostic, describeDiagnostic } from '../program/diagnostics.ts'
import { leftoverSections } from './describe-leftovers.ts'
import { describeLeft } from './describe-recovered.ts'

type About = { stack: string; mode: 'normal' | 'destroy'; now: number }

/** What became of a stack, for the job summary. */
export const describeApply = (result: ApplyResult, about: About): Report => {
  const stack = code(about.stack)
  switch (result.outcome) {
    case 'applied':
      return {
        headline: `${code('applied')} ${stack}: ${counts(result.standing)}${anew[result.which]}`,
        sections: [
          ...cleared(result),
          ...done(result.standing, about.now),
          ...outputs(result),
          ...warnings(result.warnings),
        ],
      }
    case 'nothing-to-do':
      return {
        headline: `${code('nothing-to-do')} ${stack}: it is already as the approved plan would make it`,
        sections: outputs(result),
      }
    case 'stale':
      return {
        headline: `${code('stale')} ${stack}: not applied, since something has changed since the plan was approved`,
        sections: [
          whySection(result.because.map((reason) => `- ${literal(reason)}`).join('\n')),
          ...nextSection(afterStale),
        ],
      }
    case 'locked':
      return {
        headline: `${code('locked')} ${stack}: not applied, since its state is locked`,
        sections: lockSections({ ...result, now: about.now }),
      }
    case 'interrupted':
      return {
        headline: `${code('interrupted')} ${stack}: ${counts(result.standing)}, then the run was stopped`,
        sections: [
          ...nextSection(goOn),
          ...cleared(result),
          ...done(result.standing, about.now),
          ...unfinished(result.standing),
        ],
      }
    default:
      return {
        headline: `${code('failed')} ${stack}: ${counts(result.standing)}, then it failed`,
        sections: [
          whySection(fenced(result.failure.message)),
          ...nextSection(afterFailure(describeLeft(result.recovered))),
          ...cleared(result),
          ...done(result.standing, about.now),
          ...unfinished(result.standing),
          ...warnings(result.warnings),
        ],
      }
  }
}

const anew = {
  approved: '',
  same: ', by a new plan of the same meaning, since the state had changed',
  subset: ', which was what was left of the approved plan',
}

const again = 'Run this job again with `accept: subset` and the same plan to do what is left of it, or plan anew.'

const goOn = `The state holds what was made. ${again}`

const afterStale =
  'Plan again, and let that plan be approved. After an apply that was interrupted, `accept: subset` goes on with what is left of the approved plan.'

/** What an apply left behind comes first: before that is seen to, another one would not get far, or not know what was made. */
const afterFailure = (left: string[]): string =>
  left.length === 0 ? goOn : `${left.map((line) => `- ${prose(line)}.`).join('\n')}\n\nThen: ${again}`

const counts = (standing: Standing): string => {
  const { created, updated, destroyed } = tally(standing)
  return `${created} created, ${updated} updated, ${destroyed} destroyed`
}

const cleared = ({ deleted }: { deleted: Leftover[] }): Section[] =>
  leftoverSections(deleted, 100_000).map((section) => ({
    ...section,
    heading: `Made by controllers, and deleted (${deleted.length})`,
    weight: 'detail' as const,
  }))

const mostRows = 500

const done = (standing: Standing, now: number): Section[] => {
  if (standing.done.length === 0) return []
  const rows = standing.done.slice(0, mostRows).map(({ address, action }) => [code(address), action])
  const more = standing.done.length > mostRows ? `\n\n${standing.done.length - mostRows} more are in the log.` : ''
  const took = formatDuration(now - standing.startedAt)
  return [{ heading: `Done in ${took}`, body: table(['Resource', 'What'], rows) + more, weight: 'detail' }]
}

const unfinished = ({ failed, running }: Standing): Section[] => {
  const rows = [
    ...failed.map(({ address, action }) => [code(address), action, 'failed']),
    ...running.map(({ address, action }) => [code(address), action, 'begun']),
  ]
  const body = table(['Resource', 'What', 'How far'], rows)
  return rows.length === 0 ? [] : [{ heading: 'Not done', body, weight: 'essential' }]
}

const outputs = ({
  outputs: { values, sensitive },
}: {
  outputs: { values: object; sensitive: string[] }
}): Section[] => {
  const shown = Object.entries(values).map(([name, value]) => [code(name), code(short(JSON.stringify(value)))])
  const rows = [...shown, ...sensitive.map((name) => [code(name), 'sensitive'])]
  return rows.length === 0 ? [] : [{ heading: 'Outputs', body: table(['Output', 'Value'], rows), weight: 'detail' }]
}

const short = (text: string): string => (text.length <= 200 ? text : `${text.slice(0, 200)}…`)

const warnings = (found: Diagnostic[]): Section[] =>
  found.length === 0
    ? []
    : [
        {
          heading: 'Warnings',
          body: found.map((one) => `- ${literal(describeDiagnostic(one))}`).join('\n'),
          weight: 'detail',
        },
      ]
