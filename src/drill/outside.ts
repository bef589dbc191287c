import type { Clock } from '../lib/time.ts'
import type { Drill } from './failures/drill.ts'
import type { Alertmanager } from './servers/alertmanager.ts'
import type { Kubernetes } from './servers/kubernetes.ts'
import type { Prometheus } from './servers/prometheus.ts'

/** What a drill is to prove, and where it runs. */
export type DrillRequest = {
  drill: Drill
  namespace: string
  /** The name of the pod that this runs in. */
  runner: string
  /** Namespaces of others, for which nothing may be raised meanwhile. */
  bystanders: RegExp
  pollMilliseconds: number
}

export type DrillOutside = {
  kubernetes: Kubernetes
  prometheus: Prometheus
  alertmanager: Alertmanager
  /** Its sleeps end with a Failure `cancelled` when the drill is told to end. */
  clock: Clock
  /** For what must be done all the same. */
  lastClock: Clock
  say: (line: string) => void
}
