import { messageOf } from '../../lib/failure.ts'
import { link } from '../../lib/markdown.ts'
import { renderReport, type Section } from '../../lib/report.ts'
import type { Ending } from '../../runner/ending.ts'
import { lockText } from '../../terraform/lock-runs.ts'
import { type PlanOutside, type PlanResult, plan } from '../../terraform/plan.ts'
import { commentPages } from '../../terraform/report/describe-plan.ts'
import { describePlan } from '../../terraform/report/describe-plan-result.ts'
import type { Threads } from '../../terraform/report/github-threads.ts'
import { commentKey, writeComment } from '../../terraform/report/write-comment.ts'
import type { Stack } from '../../terraform/stacks/stacks.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

type Surroundings = {
  stack: Stack
  outside: PlanOutside
  sealedFile: string
  /** Where the pull request is told; undefined when there is none, or it is not to be told. */
  pull: { threads: Threads; number: number } | undefined
  commit: string
  runUrl: string
  now: () => number
}

/** A job's outputs together may have 1 MiB, in UTF-16. */
const reportLimitBytes = 200_000

/** The action's inputs as one request, its result as outputs, summary and comment. */
export const run = async (input: Input, surroundings: Surroundings): Promise<Ending<Output>> => {
  const { stack, outside, sealedFile, now } = surroundings
  const { mode, lock, protect } = input
  const request = { mode, lock, maxDestroy: input['max-destroy'], protect, sealedFile }
  const result = await plan(request, outside)
  const told = await tellPullRequest(result, input, surroundings)
  const about = { stack: stack.name, mode, environment: stack.environment ?? '', now: now() }
  const short = describePlan(result, about, reportLimitBytes / 4)
  const report = describePlan(result, about)
  const ending = {
    outcome: result.outcome,
    outputs: {
      ...outputsOf(result),
      environment: stack.environment ?? '',
      report: renderReport(short, reportLimitBytes),
    },
    report: { ...report, sections: [...report.sections, ...told] },
  }
  if (result.outcome === 'locked') {
    return { ...ending, failure: { reason: 'conflict', message: lockText({ ...result, now: about.now }) } }
  }
  if (result.outcome !== 'blocked') return ending
  const message = `${stack.name} must not be applied as planned: ${result.because.join('; ')}. Nothing was sealed. Change the configuration, or, if this is meant, max-destroy or protect`
  return { ...ending, failure: { reason: 'rejected', message } }
}

const outputsOf = (
  result: PlanResult,
): Record<Exclude<Output, 'outcome' | 'reason' | 'environment' | 'report'>, string> => {
  const { counts, fingerprint = '' } = 'summary' in result ? result.summary : { counts: undefined }
  const { create, update, replace, destroy } = counts ?? { create: '', update: '', replace: '', destroy: '' }
  return {
    plan: result.outcome === 'changes' ? result.sealedFile : '',
    fingerprint,
    create: String(create),
    update: String(update),
    replace: String(replace),
    destroy: String(destroy),
  }
}

/** The plan is what counts: a comment that cannot be written is a warning. */
const tellPullRequest = async (result: PlanResult, { mode }: Input, surroundings: Surroundings): Promise<Section[]> => {
  const { pull, stack, outside, commit, runUrl } = surroundings
  if (pull === undefined || result.outcome === 'locked') return []
  const note = result.outcome === 'blocked' ? result.because.map((reason) => `- 🛑 ${reason}`).join('\n') : ''
  const { summary, leftovers, outcome } = result
  const pages = commentPages(summary, { stack: stack.name, leftovers, mode, commit, runUrl, outcome, note })
  const key = commentKey('terraform-plan', stack.name)
  try {
    const url = await writeComment({ key, number: pull.number, pages }, pull.threads)
    outside.progress.say(`told the pull request: ${url}`)
    return [{ heading: 'Pull request', body: `${link('A comment', url)} has it, too.`, weight: 'detail' }]
  } catch (error) {
    outside.progress.warn(`the pull request was not told of this plan. ${messageOf(error)}`)
    return []
  }
}
