/** The kind Rollout of Argo Rollouts, without its controller: what it would write into the status, a test writes. */
export const rolloutDefinition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'rollouts.argoproj.io' },
  spec: {
    group: 'argoproj.io',
    names: { kind: 'Rollout', plural: 'rollouts', singular: 'rollout' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1alpha1',
        served: true,
        storage: true,
        subresources: { status: {} },
        schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      },
    ],
  },
}

/** A Rollout without pods, of the service's image. */
export const rolloutOf = (name: string, service: string): object => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name },
  spec: {
    replicas: 0,
    selector: { matchLabels: { app: name } },
    strategy: { canary: { steps: [{ pause: {} }] } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name, image: service }] } },
  },
})

/** As the controller leaves it at a step that waits for somebody. */
export const pausedStatus = {
  observedGeneration: '1',
  phase: 'Paused',
  message: 'CanaryPauseStep',
  pauseConditions: [{ reason: 'CanaryPauseStep', startTime: '2026-01-01T00:00:00Z' }],
  conditions: [{ type: 'Progressing', status: 'Unknown', reason: 'RolloutPaused' }],
}
