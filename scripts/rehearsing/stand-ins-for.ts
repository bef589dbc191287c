import { at, listAt, textAt } from '../../src/lib/json.ts'
import type { Manifest } from '../../tests/support/argocd/rendering.ts'

/**
 * What the Argo CD stand-in rolls out in place of what was rendered: for each container of a workload, whatever its kind, a
 * Deployment with nothing but its image. Nothing of it is run, so what else a pod needs is not asked for.
 */
export const standInsFor = (objects: readonly Manifest[]): Manifest[] => {
  const taken = new Set<string>()
  return objects.flatMap((object) => {
    const own = textAt(object, 'metadata', 'name')
    return containersOf(object).map((container, index) => {
      const name = freeName(index === 0 ? own : `${own}-${container.name}`, taken)
      taken.add(name)
      return deploymentOf({ name, image: container.image, replicas: at(object, 'spec', 'replicas') })
    })
  })
}

type Container = { name: string; image: string }

/** Of a Deployment and its like, and of a CronJob. */
const containersOf = (object: Manifest): Container[] => {
  const pod = at(object, 'spec', 'template', 'spec') ?? at(object, 'spec', 'jobTemplate', 'spec', 'template', 'spec')
  return ['containers', 'initContainers'].flatMap((key) =>
    listAt(pod, key).map((container) => ({ name: textAt(container, 'name'), image: textAt(container, 'image') })),
  )
}

const freeName = (name: string, taken: Set<string>): string => {
  const numbered = Array.from({ length: taken.size }, (_, index) => `${name}-${index + 2}`)
  return [name, ...numbered].find((one) => !taken.has(one)) ?? name
}

type Pod = { name: string; image: string; replicas: unknown }

const deploymentOf = ({ name, image, replicas }: Pod): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: {
    replicas: typeof replicas === 'number' ? replicas : 1,
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name, image }] } },
  },
})
