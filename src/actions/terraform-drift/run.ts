import { messageOf } from '../../lib/failure.ts'
import { link } from '../../lib/markdown.ts'
import { type Report, renderReport, type Section } from '../../lib/report.ts'
import type { Ending } from '../../runner/ending.ts'
import { type DriftOutside, type DriftResult, drift } from '../../terraform/drift.ts'
import { describeDrift } from '../../terraform/report/describe-drift.ts'
import type { Threads } from '../../terraform/report/github-threads.ts'
import { commentKey } from '../../terraform/report/write-comment.ts'
import { type WrittenIssue, writeIssue } from '../../terraform/report/write-issue.ts'
import type { Stack } from '../../terraform/stacks/stacks.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

type Surroundings = {
  stack: Stack
  outside: DriftOutside
  /** Where the issue is kept; undefined when there is to be none. */
  threads: Threads | undefined
  now: () => number
}

/** A job's outputs together may have 1 MiB, in UTF-16. */
const reportLimitBytes = 200_000

/** What was found as outputs, summary and issue. */
export const run = async (input: Input, { stack, outside, threads, now }: Surroundings): Promise<Ending<Output>> => {
  const result = await drift(outside)
  const report = describeDrift(result, { stack: stack.name, now: now() })
  const told =
    threads && result.outcome !== 'locked' ? await tellIssue({ result, report, stack, threads }, outside) : []
  const ending = {
    outcome: result.outcome,
    outputs: { report: renderReport(report, reportLimitBytes) },
    report: { ...report, sections: [...report.sections, ...told] },
  }
  const failure = failureOf(result, input['fail-on'], report)
  return failure === undefined ? ending : { ...ending, failure }
}

type Telling = { result: DriftResult; report: Report; stack: Stack; threads: Threads }

/** What was found is what counts: an issue that cannot be written is a warning. */
const tellIssue = async (
  { result, report, stack, threads }: Telling,
  { progress }: Pick<DriftOutside, 'progress'>,
): Promise<Section[]> => {
  const drifted = result.outcome === 'drifted' || result.outcome === 'both'
  const key = commentKey('terraform-drift', stack.name)
  try {
    const { did, url } = await writeIssue({ key, stack: stack.name, drifted, report }, threads)
    if (did !== 'nothing') progress.say(`${did} the issue ${url}`)
    if (url === '') return []
    return [{ heading: 'Issue', body: `${link(url, url)} is ${issueWords[did]}.`, weight: 'essential' }]
  } catch (error) {
    progress.warn(`the issue was not written. ${messageOf(error)}`)
    return []
  }
}

const issueWords: Record<WrittenIssue['did'], string> = {
  opened: 'new',
  reopened: 'open again',
  updated: 'up to date',
  closed: 'closed',
  nothing: 'as it was',
}

const failureOf = (
  { outcome }: DriftResult,
  failOn: Input['fail-on'],
  { headline }: Report,
): Ending<Output>['failure'] => {
  const message = headline.replaceAll('`', '')
  if (outcome === 'locked') return { reason: 'conflict', message }
  const isDrift = outcome === 'drifted' || outcome === 'both'
  const isAsked = failOn === 'any' ? outcome !== 'in-sync' : failOn === 'drift' && isDrift
  return isAsked ? { reason: 'conflict', message } : undefined
}
