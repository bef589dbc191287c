import { fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import { leastReplicas, podsOf, scalesTo, selects } from './pods.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

/** A disruption budget is for what has at least two pods, and leaves one to be moved: else no node can be drained. */
export const budgetsLetGo = (resources: Resource[]): string[] =>
  ofKind(resources, 'PodDisruptionBudget').flatMap((budget) => {
    const workloads = podsOf(resources).filter(
      ({ of, labels }) => of.namespace === budget.namespace && selects(spec(budget, 'selector'), labels),
    )
    if (workloads.length !== 1)
      return [`${told(budget)}: its selector matches ${workloads.length} workloads. It has to match one.`]
    return workloads.flatMap(({ of }) =>
      budgetFindings(budget, leastReplicas(of, ofKind(resources, 'HorizontalPodAutoscaler'))),
    )
  })

const budgetFindings = (budget: Resource, replicas: number): string[] => {
  const least = spec(budget, 'minAvailable')
  const most = spec(budget, 'maxUnavailable')
  if (replicas < 2)
    return [
      `${told(budget)}: what it protects has ${replicas} replica, so no node can be drained. Give it two, or take the budget away.`,
    ]
  const letsNoneGo = most === 0 || most === '0%' || least === '100%' || (typeof least === 'number' && least >= replicas)
  return letsNoneGo
    ? [`${told(budget)}: of ${replicas} pods it lets none go, so no node can be drained. Write maxUnavailable: 1.`]
    : []
}

/** What is scaled by its load has no replicas of its own, which each sync would set again. */
export const replicasHaveOneOwner = (resources: Resource[]): string[] => {
  const scalers = ofKind(resources, 'HorizontalPodAutoscaler')
  const workloads = ofKind(resources, 'Deployment', 'StatefulSet')
  return [
    ...scalers
      .filter((scaler) => !workloads.some((workload) => scalesTo(scaler, workload)))
      .map(
        (scaler) =>
          `${told(scaler)}: its target ${wordOf(fieldsOf(spec(scaler, 'scaleTargetRef')).name)} is not there.`,
      ),
    ...scalers
      .filter((scaler) => !(Number(spec(scaler, 'minReplicas')) < Number(spec(scaler, 'maxReplicas'))))
      .map(
        (scaler) =>
          `${told(scaler)}: minReplicas ${wordOf(spec(scaler, 'minReplicas'))} is not below maxReplicas ${wordOf(spec(scaler, 'maxReplicas'))}.`,
      ),
    ...workloads
      .filter(
        (workload) => spec(workload, 'replicas') !== undefined && scalers.some((scaler) => scalesTo(scaler, workload)),
      )
      .map(
        (workload) =>
          `${told(workload)}: has replicas: ${wordOf(spec(workload, 'replicas'))} and an autoscaler; each sync would undo what that one did. Take replicas away.`,
      ),
  ]
}

/** Pods of which there are several are spread over nodes and zones. */
export const severalAreSpread = (resources: Resource[]): string[] =>
  podsOf(resources)
    .filter(({ of }) => leastReplicas(of, ofKind(resources, 'HorizontalPodAutoscaler')) >= 2)
    .flatMap(({ of, spec: pod, labels }) => {
      const constraints = listOf(pod.topologySpreadConstraints).map(fieldsOf)
      const keys = constraints
        .filter(({ labelSelector }) => labelSelector !== undefined && selects(labelSelector, labels))
        .map(({ topologyKey }) => topologyKey)
      return ['kubernetes.io/hostname', 'topology.kubernetes.io/zone']
        .filter((key) => !keys.includes(key))
        .map(
          (key) =>
            `${told(of)}: has several pods, and no topologySpreadConstraint of ${key} that selects them. Add it.`,
        )
    })
