import { Failure } from '../../lib/failure.ts'
import { at, listAt, textAt } from '../../lib/json.ts'
import type { Http } from '../../outside/http.ts'
import { parseAnswer, textsAt } from './json.ts'

/** An alert as Prometheus has it: `state` is pending or firing. */
type Alert = { name: string; state: string; labels: Record<string, string> }

/** An alerting rule that is loaded; `trouble` is why it could not be evaluated last, empty where it could. */
type Rule = { name: string; forMilliseconds: number; trouble: string }

/** Prometheus' HTTP API, as far as a drill reads it. Failures: `unreachable`, `rejected`. */
export type Prometheus = {
  /** The values of an instant vector; empty where nothing matches. */
  query: (promql: string) => Promise<number[]>
  alerts: () => Promise<Alert[]>
  rules: () => Promise<Rule[]>
}

type Settings = { http: Http; url: string; timeoutMilliseconds: number }

/** The API of the Prometheus at the address. */
export const createPrometheus = ({ http, url, timeoutMilliseconds }: Settings): Prometheus => {
  const root = url.replace(/(?<!\/)\/+$/, '')
  const ask = async (path: string): Promise<unknown> => {
    const { status, body } = await http({ url: `${root}/api/v1${path}`, timeoutMilliseconds })
    if (status >= 500)
      throw new Failure('unreachable', `Prometheus at ${root} answered ${status}. Look whether it is well`)
    const answer = parseAnswer(`Prometheus at ${root}`, body)
    const said = textAt(answer, 'status')
    if (said === 'success') return at(answer, 'data')
    throw new Failure(
      'rejected',
      said === 'error'
        ? `Prometheus at ${root} refused /api/v1${path} with ${status}: ${textAt(answer, 'error')}. Ask it the same by hand, and mend what it says`
        : `what answered ${status} at ${root} is not Prometheus. Check PROMETHEUS_URL`,
    )
  }
  return {
    query: async (promql) =>
      listAt(await ask(`/query?${new URLSearchParams({ query: promql })}`), 'result').map((sample) =>
        Number(at(sample, 'value', 1)),
      ),
    alerts: async () =>
      listAt(await ask('/alerts'), 'alerts').map((alert) => {
        const labels = textsAt(alert, 'labels')
        return { name: labels.alertname ?? '', state: textAt(alert, 'state'), labels }
      }),
    rules: async () =>
      listAt(await ask('/rules?type=alert'), 'groups')
        .flatMap((group) => listAt(group, 'rules'))
        .map((rule) => ({
          name: textAt(rule, 'name'),
          forMilliseconds: Number(at(rule, 'duration') ?? 0) * 1000,
          trouble: textAt(rule, 'health') === 'err' ? textAt(rule, 'lastError') || 'unknown trouble' : '',
        })),
  }
}
