import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { commandBlocks } from '../../support/docs/commands.ts'
import { crashPod } from '../crash-pod.ts'
import { pathOf } from '../daemons.ts'
import { clusterLayout } from '../layout.ts'
import { openLiveShop } from '../live-shop.ts'

const commands = [
  ...new Set(
    globSync('docs/runbooks/*.md')
      .flatMap(commandBlocks)
      .filter(({ needs }) => needs === undefined)
      .flatMap(({ commands }) => commands),
  ),
]

const autoscaler = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'quote' },
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'quote' }, maxReplicas: 2 },
}

test('each command of docs/runbooks/ that needs no AWS shows something of a service of which a pod has crashed', async () => {
  await using shop = await openLiveShop('runbooks')
  const layout = clusterLayout()
  await shop.apply(autoscaler)
  for (const kind of ['pods', 'replicasets']) {
    await shop.kubectl('label', kind, '--all', 'app.kubernetes.io/name=quote')
  }
  const pod = await crashPod(shop)

  const names: Record<string, string> = { NAMESPACE: shop.name, POD: pod, NEW_POD: pod }
  const env = { PATH: pathOf(layout), HOME: layout.run, KUBECONFIG: shop.argocd.kubeconfig }
  const showNothing: string[] = []
  for (const command of commands) {
    const filled = command.replaceAll(/\b[A-Z][A-Z_]+\b/g, (name) => names[name] ?? 'quote')
    const { stdout, stderr } = await promisify(execFile)('bash', ['-o', 'pipefail', '-c', filled], { env })
    if (stdout.trim() === '') showNothing.push(`${command}: ${stderr}`)
  }
  expect(showNothing).toEqual([])
})
