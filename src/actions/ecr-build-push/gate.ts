import type { Withheld } from '../../images/ensure-request.ts'
import type { ScanGate } from '../../images/gate/scan-gate.ts'
import type { Reason } from '../../lib/failure.ts'
import type { Input } from './inputs.ts'

export const gateOf = (input: Input): ScanGate | undefined => {
  const severity = input['scan-gate']
  if (severity === 'none') return undefined
  return { severity, baseline: input['scan-baseline'], timeoutMilliseconds: input['scan-timeout'] }
}

/** Why the step fails though nothing went wrong. */
export const refusal = ({ name, digest, scan }: Withheld): { reason: Reason; message: string } =>
  scan.verdict === 'blocked'
    ? {
        reason: 'rejected',
        message: `scan-gate: ${name} is not released: ${scan.why}. Mend what the summary lists (${digest}), and push again`,
      }
    : {
        reason: 'timed-out',
        message: `scan-gate: ${name} is not released, since ECR has no whole scan of it: ${scan.why}`,
      }
