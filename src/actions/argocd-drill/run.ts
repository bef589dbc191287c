import type { DrillOutside } from '../../argocd/drills/drilling.ts'
import { holdDrill } from '../../argocd/hold-drill.ts'
import { describeDrill, drillFailure } from '../../argocd/report/describe-drill.ts'
import type { Ending } from '../../runner/ending.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

/** The action's inputs as one request, its result as outputs and summary. */
export const run = async (input: Input, outside: DrillOutside): Promise<Ending<Output>> => {
  const { drill, project, timeout: timeoutMilliseconds } = input
  const result = await holdDrill({ drill, project, timeoutMilliseconds }, outside)
  const { outcome, reason, report } = result
  return {
    outcome,
    outputs: { report: report === undefined ? '' : JSON.stringify(report) },
    report: describeDrill(result),
    ...(reason === '' ? {} : { failure: { reason, message: drillFailure(result) } }),
  }
}
