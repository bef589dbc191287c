import { parseJson } from '../lib/json.ts'
import { formatTimeline } from '../lib/timeline.ts'
import type { Delivery } from './delivery.ts'

const mostBytes = 64 * 1024

/** The whole delivery as JSON on one line, within 64 KiB: the services go first, then the applications. */
export const formatDeliveryReport = (delivery: Delivery): string => {
  const { outcome, reason, services, counts, commit, pullRequest, verdicts, phases, took } = delivery
  const whole = {
    outcome,
    reason,
    counts,
    commit,
    'pull-request-url': pullRequest,
    'took-milliseconds': took?.milliseconds ?? null,
    timeline: parseJson(formatTimeline(phases)),
  }
  const applications = verdicts.map(({ application, outcome: word, revision }) => ({
    application,
    outcome: word,
    revision,
  }))
  const named = services.map(({ name, tag, state }) => ({ name, tag, state }))
  const candidates = [{ ...whole, applications, services: named }, { ...whole, applications }, whole]
  const lines = candidates.map((candidate) => JSON.stringify(candidate))
  return lines.find((line) => Buffer.byteLength(line) <= mostBytes) ?? JSON.stringify({ outcome, reason })
}
