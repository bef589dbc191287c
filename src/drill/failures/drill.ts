import type { KubernetesObject } from '../servers/kubernetes.ts'

export const drillNames = ['oom-kill', 'crash-loop', 'cpu-hog', 'bad-image', 'failing-readiness'] as const
export type DrillName = (typeof drillNames)[number]

/** What an injected object is made of. */
export type Injection = {
  name: string
  namespace: string
  /** The drill's own image, which holds the program that misbehaves, too. */
  image: string
  labels: Record<string, string>
  /** The Job that runs the drill: with it the object goes, whatever becomes of the drill. */
  owner: { apiVersion: string; kind: string; name: string; uid: string }
}

/** What an object's status says of the failure: it is there, since when (epoch milliseconds), or something else went wrong. */
export type Look = { seen: string; at: number | undefined } | { wrong: string } | undefined

/** A failure, what is to come of it, and within which times, in milliseconds. */
export type Drill = {
  name: DrillName
  inject: (injection: Injection) => KubernetesObject
  /** Whether the failure has happened, by the object as Kubernetes has it. */
  look: (object: unknown) => Look
  /** From the creation of the object to the failure. */
  failsWithin: number
  /** Queries without a result until a metric tells of the failure. */
  metrics: (where: { namespace: string; name: string }) => { what: string; promql: string }[]
  metricsWithin: number
  alert: string
  /** The label by which the alert names the object. */
  namedBy: 'pod' | 'deployment'
  /** The rule's own `for`: a rule that waits longer is not the one that the drill was made for. */
  alertFor: number
  /** From the failure to the alert; what comes later, but before `givesUpAfter`, is told as late. */
  firesWithin: number
  givesUpAfter: number
  resolvesWithin: number
  /** Queries without a result where the metrics are blind. */
  sources: { what: string; promql: string }[]
}

const uptime = (what: string, selector: string) => ({ what, promql: `up{${selector}} == 1` })

export const kubeStateMetrics = uptime('kube-state-metrics', 'job="kube-state-metrics"')
export const cadvisor = uptime("the kubelets' cAdvisor", 'job="kubelet", metrics_path="/metrics/cadvisor"')
