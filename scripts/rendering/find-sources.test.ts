import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findSources } from './find-sources.ts'

const files: Record<string, string> = {
  'shop/base/kustomization.yaml': 'resources: [a.yaml]\n',
  'shop/base/a.yaml': 'apiVersion: v1\nkind: Service\n',
  'shop/components/load/kustomization.yaml': 'kind: Component\n',
  'shop/overlays/demo/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../components/load]\n',
  'shop/overlays/demo/deep/b.yaml': 'apiVersion: v1\nkind: Service\n',
  'charts/one/Chart.yaml': 'name: one\n',
  'charts/one/values.yaml': 'a: 1\n',
  'charts/one/ci/many.yaml': 'a: 2\n',
  'charts/one/templates/a.yaml': '{{ if .a }}',
  'argocd/Chart.yaml': 'name: argocd\n',
  'clusters/mine.yaml': 'region: eu-west-1\n',
  'plain/a.yaml': '---\napiVersion: v1\nkind: Secret\n---\napiVersion: v1\nkind: Service\n',
  'plain/tests/values.yaml': 'evaluation_interval: 1m\n',
}

test('overlays, charts and plain objects are found, and what they are made of is not', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-sources-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), text)
  }
  const at = (path: string): string => join(directory, path)
  expect(findSources(directory)).toEqual([
    {
      kind: 'chart',
      name: 'argocd.mine',
      directory: at('argocd'),
      namespace: 'argocd',
      values: [at('clusters/mine.yaml')],
    },
    { kind: 'chart', name: 'charts/one', directory: at('charts/one'), namespace: 'one', values: [] },
    {
      kind: 'chart',
      name: 'charts/one.many',
      directory: at('charts/one'),
      namespace: 'one',
      values: [at('charts/one/ci/many.yaml')],
    },
    { kind: 'plain', name: 'plain', directory: at('plain'), files: ['a.yaml'] },
    { kind: 'kustomization', name: 'shop/overlays/demo', directory: at('shop/overlays/demo') },
  ])
  await rm(directory, { recursive: true })
})
