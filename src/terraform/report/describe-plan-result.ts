import { code, prose } from '../../lib/markdown.ts'
import { nextSection, type Report, whySection } from '../../lib/report.ts'
import { lockSections } from '../lock-runs.ts'
import type { PlanResult } from '../plan.ts'
import { leftoverSections, leftoversText } from './describe-leftovers.ts'
import { countsText, planSections } from './describe-plan.ts'

export type About = { stack: string; mode: 'normal' | 'destroy'; environment: string; now: number }

/** A plan for the job's summary: what it comes to, why it must not be applied, what to do next, and what would change. */
export const describePlan = (result: PlanResult, about: About, limitCharacters?: number): Report => {
  const { stack, mode } = about
  const what = mode === 'destroy' ? `destroying ${code(stack)}` : code(stack)
  if (result.outcome === 'locked') {
    return {
      headline: `${code('locked')} ${what}: not planned, since its state is locked`,
      sections: lockSections({ ...result, now: about.now }),
    }
  }
  const { summary, leftovers, warnings } = result
  return {
    headline: `${code(result.outcome)} ${what}: ${toChange(result)}${leftoversText(leftovers)}`,
    sections: [
      ...(result.outcome === 'blocked' ? [whySection(list(result.because))] : []),
      ...nextSection(nextStep(result, about)),
      ...leftoverSections(leftovers, limitCharacters ?? leftoverCharacters),
      ...planSections(summary, limitCharacters),
      ...(warnings.length === 0 ? [] : [{ heading: 'Warnings', body: list(warnings), weight: 'detail' as const }]),
    ],
  }
}

const toChange = ({ outcome, summary }: Exclude<PlanResult, { outcome: 'locked' }>): string =>
  outcome === 'no-changes' ? 'the world is as the configuration says' : countsText(summary.counts)

/** Beside a plan, in a summary of 1 MiB. */
const leftoverCharacters = 100_000

const list = (items: string[]): string => items.map((item) => `- ${prose(item)}`).join('\n')

const nextStep = (result: Exclude<PlanResult, { outcome: 'locked' }>, { stack, mode, environment }: About): string => {
  if (result.outcome === 'no-changes') return ''
  if (result.outcome === 'blocked') {
    return 'Nothing was sealed, so nothing can be applied. Change the configuration, or, if this is meant, `max-destroy` or `protect`, and plan again.'
  }
  const confirm = mode === 'destroy' ? `, and ${code(`confirm: ${stack}`)}` : ''
  const approval = environment === '' ? '' : ` It waits for the approval of the environment ${code(environment)}.`
  const fingerprint = code(result.summary.fingerprint)
  return `Read it, then apply it with \`terraform-apply\`: the sealed plan, or the fingerprint ${fingerprint} alone${confirm}.${approval}${beforehand(result)}`
}

const beforehand = ({ leftovers }: { leftovers: unknown[] }): string =>
  leftovers.length === 0
    ? ''
    : ' The apply scales the nodes to none first, and deletes what is listed here, with its data. What is made after this list stops it.'
