import { listAt, textAt } from '../../lib/json.ts'
import { alertTimes } from './alert-times.ts'
import type { Drill, Injection, Look } from './drill.ts'
import { kubeStateMetrics } from './drill.ts'
import { metadataOf, podSpec } from './pod.ts'

const minute = 60_000
const progressDeadlineSeconds = 60

/** A Deployment of an image that is not there: its rollout does not go on, and says so after its progress deadline. */
export const badImage = (interval: number): Drill => ({
  name: 'bad-image',
  inject: (injection) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(injection),
    spec: {
      replicas: 1,
      progressDeadlineSeconds,
      selector: { matchLabels: { 'app.kubernetes.io/instance': injection.name } },
      template: {
        metadata: { labels: { ...injection.labels, 'app.kubernetes.io/instance': injection.name } },
        spec: podSpec(injection, { args: ['burn-cpu'], image: missingImage(injection) }),
      },
    },
  }),
  look,
  failsWithin: progressDeadlineSeconds * 1000 + 2 * minute,
  metrics: ({ namespace, name }) => [
    {
      what: 'the image of its pod is told as not to be had',
      promql: `max_over_time(kube_pod_container_status_waiting_reason{namespace="${namespace}", pod=~"${name}-.+", reason=~"ErrImagePull|ImagePullBackOff"}[5m]) >= 1`,
    },
    {
      what: 'its rollout is told as stuck',
      promql: `kube_deployment_status_condition{namespace="${namespace}", deployment="${name}", condition="Progressing", status="false"} == 1`,
    },
  ],
  metricsWithin: 2 * interval,
  alert: 'DeploymentRolloutStuck',
  namedBy: 'deployment',
  ...alertTimes({ alertFor: 5 * minute, interval }),
  sources: [kubeStateMetrics],
})

/** Of the same repository, so that it is the image that is missing and not a right to pull. */
const missingImage = ({ image }: Injection): string =>
  `${image.replace(/@[\s\S]*$/, '').replace(/:[^/:]*$/, '')}:there-is-no-such-image`

const look = (deployment: unknown): Look => {
  const conditions = listAt(deployment, 'status', 'conditions')
  const stuck = conditions.find(
    (condition) => textAt(condition, 'type') === 'Progressing' && textAt(condition, 'status') === 'False',
  )
  if (stuck === undefined) return undefined
  const at = Date.parse(textAt(stuck, 'lastTransitionTime'))
  return { seen: `its rollout is stuck (${textAt(stuck, 'reason')})`, at: Number.isNaN(at) ? undefined : at }
}
