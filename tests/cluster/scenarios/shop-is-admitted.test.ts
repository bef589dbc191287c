import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { render, services } from '../../platform/overlay.ts'
import { kubectl } from '../kubectl.ts'
import { clusterLayout } from '../layout.ts'

type Manifest = {
  kind: string
  metadata: { name: string; namespace?: string; labels?: object }
  spec?: { template?: { metadata: object; spec: object } }
}

const layout = clusterLayout()
const guards = ['Namespace', 'LimitRange', 'ResourceQuota', 'ServiceAccount']

const listOf = (items: object[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items })

/** The overlay in a namespace of its own, so that it meets no shop that runs. */
const overlayIn = async (namespace: string, environment: string): Promise<Manifest[]> =>
  parseAllDocuments((await render(`shop/overlays/${environment}`)).replaceAll(`shop-${environment}`, namespace)).map(
    (document): Manifest => document.toJS(),
  )

/** The pod that a Deployment would make: what guards a namespace looks at pods, and only warns of what makes them. */
const podOf = ({ metadata, spec }: Manifest): object[] =>
  spec?.template === undefined
    ? []
    : [
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { ...spec.template.metadata, name: metadata.name, namespace: metadata.namespace },
          spec: spec.template.spec,
        },
      ]

describe.concurrent('the shop, at a real API server', () => {
  test.each(['demo', 'production'])(
    '%s: its namespace lets in every pod, and every object is understood',
    async (environment) => {
      const namespace = `admitted-${environment}-${randomBytes(3).toString('hex')}`
      const manifests = await overlayIn(namespace, environment)
      const isGuard = ({ kind }: Manifest): boolean => guards.includes(kind)
      const others = [...manifests.filter((manifest) => !isGuard(manifest)), ...manifests.flatMap(podOf)]
      try {
        await kubectl(layout, ['apply', '--filename=-'], { input: listOf(manifests.filter(isGuard)) })
        const dryRun = ['apply', '--dry-run=server', '--validate=strict', '--filename=-']
        const said = await kubectl(layout, dryRun, { input: listOf(others) })
        expect(said.trimEnd().split('\n')).toHaveLength(others.length)
        expect(said.match(/^pod\/.* created/gm)).toHaveLength(services.length)

        const asRoot = listOf(manifests.flatMap(podOf).slice(0, 1)).replace(/"runAsUser":\d+/, '"runAsUser":0')
        await expect(kubectl(layout, dryRun, { input: asRoot })).rejects.toThrow('violates PodSecurity "restricted')
      } finally {
        await kubectl(layout, ['delete', 'namespace', namespace, '--ignore-not-found', '--wait=false'])
      }
    },
  )
})
