import { Failure } from '../../lib/failure.ts'
import { type Drill, drillNames } from '../failures/drill.ts'
import type { DrillOutside, DrillRequest } from '../outside.ts'
import type { Expectation } from './watch-for.ts'

type Labelled = { name: string; labels: Record<string, string> }

/** Whether an alert is about the object, or about a pod that it has made. */
export const isAbout = ({ namespace }: DrillRequest, name: string, { labels }: Labelled): boolean =>
  labels.namespace === namespace &&
  [labels.pod, labels.deployment].some((named) => named === name || named?.startsWith(`${name}-`))

const injectedNames = new RegExp(`^(${drillNames.join('|')})-[0-9a-f]{8}(?:-|$)`)

/** Whether labels name what a drill of another name has injected: several drills may be held at once. */
export const isOfAnother = ({ name }: Drill, labels: Record<string, string>): boolean => {
  const [, injectedBy = name] = injectedNames.exec(labels.pod ?? labels.deployment ?? '') ?? []
  return injectedBy !== name
}

/** What is to come of the failure of the object: in the metrics, at Prometheus and at Alertmanager. */
export const expectationsOf = (request: DrillRequest, outside: DrillOutside, name: string): Expectation[] => {
  const { drill, namespace } = request
  const { prometheus, alertmanager } = outside
  const metrics = drill.metrics({ namespace, name }).map(
    ({ what, promql }): Expectation => ({
      what: `metrics: ${what}`,
      withinMilliseconds: drill.metricsWithin,
      look: async () => ((await prometheus.query(promql)).length > 0 ? `metrics: ${what}` : undefined),
    }),
  )
  const fires = `${drill.alert} fires for ${drill.namedBy} ${name}`
  return [
    ...metrics,
    {
      what: `Prometheus: ${fires}`,
      withinMilliseconds: drill.firesWithin,
      look: async () => {
        const firing = (await prometheus.alerts()).filter(({ state }) => state === 'firing')
        const alert = pickNamed(firing, request, name)
        return alert && `Prometheus: ${fires}, severity ${alert.labels.severity ?? 'none'}`
      },
    },
    {
      what: `Alertmanager: ${fires}`,
      withinMilliseconds: drill.firesWithin,
      look: async () => {
        const alert = pickNamed(await alertmanager.alerts(), request, name)
        return alert && `Alertmanager: ${fires}, ${alert.state}, for ${alert.receivers.join(', ') || 'nobody'}`
      },
    },
  ]
}

/** The drill's alert for its object; one that names something else is a mistake of the rule. */
const pickNamed = <A extends Labelled>(
  alerts: A[],
  { drill, namespace }: DrillRequest,
  name: string,
): A | undefined => {
  const raised = alerts.filter(
    (alert) => alert.name === drill.alert && alert.labels.namespace === namespace && !isOfAnother(drill, alert.labels),
  )
  const right = raised.find(({ labels }) => labels[drill.namedBy] === name)
  const [other] = raised
  if (right !== undefined || other === undefined) return right
  const found = other.labels[drill.namedBy] ?? 'none'
  throw new Failure(
    'conflict',
    `${drill.alert} fires, but it names the ${drill.namedBy} ${found} and not ${name}: correct the labels of its rule`,
  )
}

/** The alert that always fires: where it is missing, nothing is told of anything. */
export const isWatchdog = ({ name }: { name: string }): boolean => name === 'Watchdog'

/** That nothing is said of the object any more, by those who still say something: one that was restarted says nothing at all. */
export const resolutionOf = (request: DrillRequest, outside: DrillOutside, name: string): Expectation[] => {
  const isResolved = (alerts: Labelled[]): boolean =>
    alerts.some(isWatchdog) && !alerts.some((alert) => isAbout(request, name, alert))
  const withinMilliseconds = request.drill.resolvesWithin
  return [
    {
      what: 'Prometheus: nothing fires for it any more',
      withinMilliseconds,
      look: async () => {
        const firing = (await outside.prometheus.alerts()).filter(({ state }) => state === 'firing')
        return isResolved(firing) ? 'Prometheus: nothing fires for it any more' : undefined
      },
    },
    {
      what: 'Alertmanager: all of it is resolved',
      withinMilliseconds,
      look: async () =>
        isResolved(await outside.alertmanager.alerts()) ? 'Alertmanager: all of it is resolved' : undefined,
    },
  ]
}
