import { at, isRecord, listAt, numberAt, textAt } from '../../src/lib/json.ts'
import type { Manifest } from '../../tests/support/argocd/rendering.ts'
import { environmentOf, expanded } from './environment-of.ts'

/** A container of a workload, and what it is run with; `lacks` says why it cannot be, by itself and from the manifests alone. */
export type Container = {
  /** What it is called here: its workload, and but for the first its own name. */
  as: string
  image: string
  /** Undefined where the manifests leave it open. */
  replicas: number | undefined
  lacks: string | undefined
  /** As a pod template has it. */
  given: Record<string, unknown>
}

/** All containers of a rendering, whatever the kind of their workloads. */
export const containersOf = (objects: readonly Manifest[]): Container[] =>
  objects.flatMap((object) => {
    const pod = at(object, 'spec', 'template', 'spec') ?? at(object, ...jobTemplate, 'spec', 'template', 'spec')
    const replicas = numberAt(object, 'spec', 'replicas')
    const workload = { name: textAt(object, 'metadata', 'name'), replicas, pod, objects }
    const ends = isJob(object) || replicas === 0
    return [
      ...listAt(pod, 'containers').map((container, index) =>
        containerOf(container, { ...workload, isFirst: index === 0, never: ends ? whyNever(replicas) : undefined }),
      ),
      ...listAt(pod, 'initContainers').map((container) =>
        containerOf(container, { ...workload, isFirst: false, never: whyNever(undefined) }),
      ),
    ]
  })

const jobTemplate = ['spec', 'jobTemplate']

const isJob = (object: Manifest): boolean =>
  textAt(object, 'kind') === 'Job' || at(object, ...jobTemplate) !== undefined

const whyNever = (replicas: number | undefined): string => (replicas === 0 ? 'has no replicas' : 'is meant to end')

type Workload = {
  name: string
  replicas: number | undefined
  pod: unknown
  objects: readonly Manifest[]
  isFirst: boolean
  /** Why it is not run whatever it takes. */
  never: string | undefined
}

const containerOf = (container: unknown, { name, replicas, pod, objects, isFirst, never }: Workload): Container => {
  const environment = environmentOf(container, objects)
  const volume = mountsOf(container).find((mount) => !isEmptyDir(pod, mount))
  const missing = [
    ...('lacks' in environment ? [environment.lacks] : []),
    ...(volume === undefined ? [] : [`the volume ${volume}`]),
    ...(at(container, 'workingDir') === undefined ? [] : ['a working folder of its own']),
  ].map((what) => `takes ${what}`)
  return {
    as: isFirst ? name : `${name}-${textAt(container, 'name')}`,
    image: textAt(container, 'image'),
    replicas,
    lacks: never ?? missing[0],
    given: 'variables' in environment ? givenOf({ container, variables: environment.variables }) : {},
  }
}

const mountsOf = (container: unknown): string[] =>
  listAt(container, 'volumeMounts').map((mount) => textAt(mount, 'name'))

const isEmptyDir = (pod: unknown, name: string): boolean =>
  listAt(pod, 'volumes').some((volume) => textAt(volume, 'name') === name && isRecord(at(volume, 'emptyDir')))

type Program = { container: unknown; variables: Map<string, string> }

/** Only what a program reads: neither probes nor limits nor rights, which are the cluster's. */
const givenOf = ({ container, variables }: Program): Record<string, unknown> => {
  const words = (key: string): string[] => listAt(container, key).map((word) => expanded(String(word), variables))
  const mounted = mountsOf(container)
  return {
    ...(listAt(container, 'command').length > 0 && { command: words('command') }),
    ...(listAt(container, 'args').length > 0 && { args: words('args') }),
    ...(variables.size > 0 && { env: [...variables].map(([name, value]) => ({ name, value })) }),
    ...(mounted.length > 0 && { volumeMounts: listAt(container, 'volumeMounts') }),
  }
}
