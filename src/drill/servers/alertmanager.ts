import { Failure } from '../../lib/failure.ts'
import { listAt, textAt } from '../../lib/json.ts'
import type { Http } from '../../outside/http.ts'
import { parseAnswer, textsAt } from './json.ts'

/** An alert that is not resolved, as Alertmanager has it: `state` is unprocessed, active or suppressed. */
type RoutedAlert = { name: string; state: string; labels: Record<string, string>; receivers: string[] }

/** Alertmanager's HTTP API, as far as a drill reads it. Failures: `unreachable`, `rejected`. */
export type Alertmanager = { alerts: () => Promise<RoutedAlert[]> }

type Settings = { http: Http; url: string; timeoutMilliseconds: number }

/** The API of the Alertmanager at the address. */
export const createAlertmanager = ({ http, url, timeoutMilliseconds }: Settings): Alertmanager => {
  const root = url.replace(/(?<!\/)\/+$/, '')
  return {
    alerts: async () => {
      const { status, body } = await http({ url: `${root}/api/v2/alerts`, timeoutMilliseconds })
      if (status >= 500)
        throw new Failure('unreachable', `Alertmanager at ${root} answered ${status}. Look whether it is well`)
      if (status !== 200)
        throw new Failure(
          'rejected',
          `Alertmanager at ${root} answered ${status}: ${body.slice(0, 200)}. Check ALERTMANAGER_URL`,
        )
      return listAt(parseAnswer(`Alertmanager at ${root}`, body)).map((alert) => {
        const labels = textsAt(alert, 'labels')
        return {
          ...{ name: labels.alertname ?? '', state: textAt(alert, 'status', 'state'), labels },
          receivers: listAt(alert, 'receivers').map((receiver) => textAt(receiver, 'name')),
        }
      })
    },
  }
}
