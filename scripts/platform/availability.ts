import { labelsOf, selectorOf, waveAnnotation } from './labels.ts'
import type { Service } from './service.ts'
import { type KubernetesObject, yamlFile } from './yaml-file.ts'

/**
 * What keeps a service there while nodes go and load comes: a disruption budget, never for what is alone (it would block every
 * drain), and an autoscaler. After all Deployments, since an autoscaler without its target or its metrics counts as broken.
 */
export const availabilityFile = (service: Service, wave: number): string | undefined =>
  service.replicas < 2 ? undefined : yamlFile([budgetOf(service, wave), ...autoscalerOf(service, wave)])

/** How many there are of what no autoscaler counts. */
export const replicasOf = (services: Service[]): { name: string; count: number }[] =>
  services
    .filter(({ replicas, autoscaling }) => replicas > 1 && autoscaling === undefined)
    .map(({ name, replicas }) => ({ name, count: replicas }))

const budgetOf = ({ name }: Service, wave: number): KubernetesObject => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name, labels: labelsOf(name), annotations: waveAnnotation(wave) },
  spec: {
    maxUnavailable: 1,
    // Pods that are not well must not keep a node from being drained.
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: selectorOf(name) },
  },
})

const autoscalerOf = ({ name, replicas, autoscaling }: Service, wave: number): KubernetesObject[] =>
  autoscaling === undefined
    ? []
    : [
        {
          apiVersion: 'autoscaling/v2',
          kind: 'HorizontalPodAutoscaler',
          metadata: { name, labels: labelsOf(name), annotations: waveAnnotation(wave) },
          spec: {
            scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
            minReplicas: replicas,
            maxReplicas: autoscaling.maximum,
            metrics: [
              {
                type: 'Resource',
                resource: {
                  name: 'cpu',
                  target: { type: 'Utilization', averageUtilization: autoscaling.cpuPercent },
                },
              },
            ],
          },
        },
      ]
