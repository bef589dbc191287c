import type { KubernetesObject } from '../servers/kubernetes.ts'
import type { Injection } from './drill.ts'

type Program = {
  args: string[]
  memory?: string
  image?: string
  /** More of the container, as its spec has it. */
  container?: Record<string, unknown>
}

const restricted = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } }

/** The spec of a pod that misbehaves, and may do nothing else: no token, no rights, the smallest limits. */
export const podSpec = ({ image }: Injection, program: Program): Record<string, unknown> => ({
  restartPolicy: 'Always',
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  terminationGracePeriodSeconds: 1,
  securityContext: {
    runAsNonRoot: true,
    runAsUser: 65532,
    runAsGroup: 65532,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  containers: [
    {
      name: 'misbehave',
      image: program.image ?? image,
      command: ['node', 'drill/misbehave.js'],
      args: program.args,
      resources: {
        requests: { cpu: '10m', memory: '32Mi' },
        limits: { cpu: '100m', memory: program.memory ?? '96Mi' },
      },
      securityContext: restricted,
      ...program.container,
    },
  ],
})

/** A pod by itself: a drill that was killed cleans nothing up, and then its kubelet ends it. */
export const lonePod =
  (program: Program) =>
  (injection: Injection): KubernetesObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadataOf(injection),
    spec: { ...podSpec(injection, program), activeDeadlineSeconds: longestLifeSeconds },
  })

/** More than any drill takes. */
const longestLifeSeconds = 3600

/** The metadata of whatever a drill injects. */
export const metadataOf = ({ name, namespace, labels, owner }: Injection) => ({
  name,
  namespace,
  labels,
  ownerReferences: [{ ...owner, controller: false, blockOwnerDeletion: false }],
})
