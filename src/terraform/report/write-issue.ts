import type { Report } from '../../lib/report.ts'
import { renderReport } from '../../lib/report.ts'
import type { Issue, Threads } from './github-threads.ts'

type Writing = {
  /** Tells the issue of this stack from all others; on one line, within an HTML comment. */
  key: string
  stack: string
  drifted: boolean
  report: Report
}

export type WrittenIssue = { did: 'opened' | 'reopened' | 'updated' | 'closed' | 'nothing'; url: string }

const label = 'terraform-drift'

/** GitHub takes 65,536 characters. */
const bodyLimitBytes = 60_000

/** The one issue of a stack: opened at its first drift, kept up to date, closed when the drift is gone, opened again. */
export const writeIssue = async ({ key, stack, drifted, report }: Writing, threads: Threads): Promise<WrittenIssue> => {
  const marker = `<!-- ${key} -->`
  const ours = (await threads.issues(label)).filter(({ body }) => body.startsWith(marker))
  const issue = ours.find(({ open }) => open) ?? ours[0]
  const body = `${marker}\n${renderReport(report, bodyLimitBytes)}`
  if (!drifted) return close(issue, body, threads)
  const title = `Drift in ${stack}`
  if (issue === undefined) {
    return { did: 'opened', url: (await threads.openIssue({ title, body, labels: [label] })).url }
  }
  if (issue.open && issue.body === body) return { did: 'nothing', url: issue.url }
  const { url } = await threads.editIssue(issue.number, { title, body, state: 'open' })
  return { did: issue.open ? 'updated' : 'reopened', url }
}

const close = async (issue: Issue | undefined, body: string, threads: Threads): Promise<WrittenIssue> => {
  if (issue === undefined || !issue.open) return { did: 'nothing', url: issue?.url ?? '' }
  const { url } = await threads.editIssue(issue.number, { body, state: 'closed' })
  return { did: 'closed', url }
}
