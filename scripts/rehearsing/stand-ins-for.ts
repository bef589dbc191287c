import { onlyPulled } from '../../tests/support/argocd/pod-spec.ts'
import type { Manifest } from '../../tests/support/argocd/rendering.ts'
import { type Container, containersOf } from './containers-of.ts'

/**
 * What the Argo CD stand-in rolls out in place of what was rendered: for each container of a workload, whatever its kind, a
 * Deployment of its image with what its program reads. What it cannot be run with here is only pulled.
 */
export const standInsFor = (objects: readonly Manifest[]): Manifest[] => {
  const taken = new Set<string>()
  return containersOf(objects).map((container) => {
    const name = freeName(container.as, taken)
    taken.add(name)
    return deploymentOf(name, container)
  })
}

const freeName = (name: string, taken: Set<string>): string => {
  const numbered = Array.from({ length: taken.size }, (_, index) => `${name}-${index + 2}`)
  return [name, ...numbered].find((one) => !taken.has(one)) ?? name
}

const deploymentOf = (as: string, { image, given, lacks, replicas = 1 }: Container): Manifest => {
  const labels = { app: as }
  const container = { name: as, image }
  const runs = lacks === undefined
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: as },
    spec: {
      replicas: runs ? 1 : replicas,
      selector: { matchLabels: labels },
      template: runs
        ? { metadata: { labels }, spec: { ...soon, containers: [{ ...container, ...given }] } }
        : { metadata: { labels, annotations: onlyPulled }, spec: { containers: [container] } },
    },
  }
}

/** Many a program takes no signal as the first of its container, and nothing here is worth the wait. */
const soon = { terminationGracePeriodSeconds: 1 }
