import { Failure } from '../../lib/failure.ts'
import { renderReport } from '../../lib/report.ts'
import type { Ending } from '../../runner/ending.ts'
import { apply } from '../../terraform/apply.ts'
import type { ApplyOutside } from '../../terraform/apply-request.ts'
import type { ApplyResult } from '../../terraform/apply-result.ts'
import { lockText } from '../../terraform/lock-runs.ts'
import { tally } from '../../terraform/program/apply-progress.ts'
import { describeApply } from '../../terraform/report/describe-apply.ts'
import type { OpenedPlan } from '../../terraform/sealing/open-plan.ts'
import type { Stack } from '../../terraform/stacks/stacks.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

type Surroundings = {
  stack: Stack
  outside: ApplyOutside
  /** Opens the sealed plan of that path, or refuses it. */
  openPlan: (path: string) => Promise<OpenedPlan>
  signal: AbortSignal
}

export const run = async (input: Input, { stack, outside, openPlan, signal }: Surroundings) => {
  const { progress, terraform, clock } = outside
  await progress.phase('init', () => terraform.init())
  const plan = input.plan === undefined ? undefined : await openPlan(input.plan)
  // Without a seal only the confirmation says that it is a destroy: the fingerprint of another plan is not the approved one.
  const mode = plan?.mode ?? (input.confirm === undefined ? 'normal' : 'destroy')
  refuseUnconfirmed({ mode, confirm: input.confirm, stack })
  const { fingerprint, accept } = input
  const approved = plan && { planFile: plan.file, controlled: plan.controlled, state: plan.state }
  const result = await apply({ mode, fingerprint, approved, accept }, outside)
  const report = describeApply(result, { stack: stack.name, mode, now: clock.now() })
  const ending: Ending<Output> = {
    outcome: result.outcome,
    outputs: { ...outputsOf(result), report: renderReport(report, reportLimitBytes) },
    report,
  }
  const failure = failureOf(result, { stack, signal, now: clock.now() })
  return failure === undefined ? ending : { ...ending, failure }
}

/** A job's outputs together may have 1 MiB, in UTF-16. */
const reportLimitBytes = 200_000

type Confirming = { mode: 'normal' | 'destroy'; confirm: string | undefined; stack: Stack }

const refuseUnconfirmed = ({ mode, confirm, stack }: Confirming): void => {
  if (mode === 'normal' || confirm === stack.name) return
  const found = confirm === undefined ? 'it is empty' : `it holds ${JSON.stringify(confirm)}`
  throw new Failure(
    'invalid-input',
    `confirm: should be the stack's name, ${JSON.stringify(stack.name)}, since this plan destroys it, but ${found}. Nothing was changed`,
  )
}

const outputsOf = (result: ApplyResult): Record<Exclude<Output, 'outcome' | 'reason' | 'report'>, string> => {
  const { created, updated, destroyed } = 'standing' in result ? tally(result.standing) : noChange
  const kept = 'recovered' in result && typeof result.recovered.state === 'object' ? result.recovered.state.kept : ''
  return {
    outputs: 'outputs' in result ? JSON.stringify(result.outputs.values) : '',
    created: String(created),
    updated: String(updated),
    destroyed: String(destroyed),
    'errored-state': kept,
  }
}

const noChange = { created: 0, updated: 0, destroyed: 0 }

type About = { stack: Stack; signal: AbortSignal; now: number }

const failureOf = (result: ApplyResult, { stack, signal, now }: About): Ending<Output>['failure'] => {
  switch (result.outcome) {
    case 'stale':
      return {
        reason: 'conflict',
        message: `${stack.name} is not as it was when the plan was approved. ${result.because.join('. ')}`,
      }
    case 'locked':
      return { reason: 'conflict', message: lockText({ ...result, now }) }
    case 'interrupted':
      return {
        reason: signal.reason instanceof Failure ? signal.reason.reason : 'cancelled',
        message: `the apply of ${stack.name} was interrupted: its state holds what was made. Run again with accept: subset`,
      }
    case 'failed':
      return { reason: result.failure.reason, message: result.failure.message }
    default:
      return undefined
  }
}
