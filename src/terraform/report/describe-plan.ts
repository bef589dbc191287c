import { code } from '../../lib/markdown.ts'
import type { Section } from '../../lib/report.ts'
import type { Leftover } from '../leftovers/leftover.ts'
import type { Kind } from '../meaning/plan-entry.ts'
import type { PlanSummary } from '../meaning/read-plan.ts'
import { leftoverGroups, leftoversText } from './describe-leftovers.ts'
import { paginate } from './pages.ts'
import { planGroups } from './plan-blocks.ts'

/** `1 to destroy, 2 to create`; what there is none of is not there. */
export const countsText = (counts: Record<Kind, number>): string => {
  const verbs: [Kind, string][] = [
    ['destroy', 'to destroy'],
    ['replace', 'to replace'],
    ['forget', 'to forget'],
    ['update', 'to update'],
    ['import', 'to import'],
    ['move', 'to move'],
    ['create', 'to create'],
  ]
  const parts = verbs.filter(([kind]) => counts[kind] > 0).map(([kind, verb]) => `${counts[kind]} ${verb}`)
  return parts.join(', ') || 'no resource changes'
}

const summaryPaper = { mark: '#####', most: 1, rest: 'The log has a line for each.' } as const

/** A summary holds 1 MiB, of which other sections need some. */
const summaryCharacters = 700_000

/** The plan's sections for the job's summary, the riskiest first. */
export const planSections = (summary: PlanSummary, limit = summaryCharacters): Section[] => {
  const [body = ''] = paginate(planGroups(summary), { ...summaryPaper, limit })
  const { unchanged, complete } = summary
  const incomplete = complete === false ? ['Terraform put changes off: after the apply a further plan is needed.'] : []
  const stays = unchanged === 1 ? '1 resource stays as it is.' : `${unchanged} resources stay as they are.`
  const notes = [...incomplete, ...(unchanged === 0 ? [] : [stays])]
  return [
    ...(body === '' ? [] : [{ heading: 'What would change', body, weight: 'essential' as const }]),
    ...(notes.length === 0 ? [] : [{ heading: 'What stays', body: notes.join(' '), weight: 'essential' as const }]),
  ]
}

type Comment = {
  stack: string
  leftovers?: Leftover[]
  mode: 'normal' | 'destroy'
  commit: string
  runUrl: string
  outcome: string
  note: string
}

/** GitHub takes 65,536 characters of a comment; a page ends well below, since it counts some twice. */
const commentPaper = {
  mark: '####',
  limit: 60_000,
  most: 12,
  rest: "The job's summary and its log have more.",
} as const

/** The pages of a pull request's comment, the first with the outcome. */
export const commentPages = (summary: PlanSummary, comment: Comment): string[] => {
  const { stack, leftovers = [], mode, commit, runUrl, outcome, note } = comment
  const what = mode === 'destroy' ? 'destroy' : 'plan'
  const pages = paginate([...leftoverGroups(leftovers), ...planGroups(summary)], commentPaper)
  const origin = `${code(commit.slice(0, 12))}${runUrl === '' ? '' : ` · [the run](${runUrl})`}`
  return pages.map((page, index) => {
    const place = pages.length === 1 ? '' : ` (${index + 1} of ${pages.length})`
    const title = `### Terraform ${what}: ${code(stack)}${place}`
    const head =
      index === 0
        ? [`${code(outcome)} ${countsText(summary.counts)}${leftoversText(leftovers)}`, ...(note === '' ? [] : [note])]
        : []
    const foot = index === 0 ? [`fingerprint ${code(summary.fingerprint)} · ${origin}`] : [origin]
    return [title, ...head, page, ...foot].filter((part) => part !== '').join('\n\n')
  })
}
