import { describe, expect, test } from 'vitest'
import type { Neighbour } from '../../scripts/platform/neighbours.ts'
import { schemaFindings } from '../support/kubeconform.ts'
import { render, sources } from './overlay.ts'
import { addressesExist } from './policies/addresses.ts'
import { type Applied, common, guarded } from './policies/all.ts'
import { readResources } from './policies/resource.ts'

const names = sources.map(({ name }) => name)

test.each(names)('%s is what the schemas of Kubernetes and of our own kinds describe', async (name) => {
  const yaml = await render(name)
  expect(readResources(yaml)).not.toEqual([])
  expect(await schemaFindings(yaml)).toEqual([])
})

const appliedOf = async (partOf: string, ...applied: string[]): Promise<Applied> => ({
  resources: (await Promise.all(applied.map(render))).flatMap(readResources),
  partOf,
  probes: new Map(),
  readOnlyRoot: new Map(),
})

const findingsOf = (applied: Applied, policies: Record<string, (applied: Applied) => string[]>): string[] =>
  Object.values(policies).flatMap((policy) => policy(applied))

/** What a drill asks: manifests/platform gives them these names. */
const monitoring: Neighbour[] = [
  ['kube-prometheus-stack-prometheus', 9090],
  ['kube-prometheus-stack-alertmanager', 9093],
].map(([name, port]) => ({
  name: String(name),
  host: `${name}.monitoring`,
  namespace: 'monitoring',
  ports: [{ port: Number(port), podPort: Number(port) }],
  podLabels: {},
}))

describe('drills', () => {
  const drills = names.filter((name) => name.startsWith('drills/') && name !== 'drills/base')

  test.each(drills)('%s keeps all rules beside what drills share', async (name) => {
    const applied = await appliedOf('drills', 'drills/base', name)
    expect(findingsOf(applied, { ...common, ...guarded })).toEqual([])
    expect(addressesExist(applied.resources, monitoring)).toEqual([])
    expect(addressesExist(applied.resources, [])).not.toEqual([])
  })
})

test('charts keep the rules that the shop keeps', async () => {
  const charts = names.filter((name) => name.startsWith('charts/'))
  for (const chart of charts) expect(findingsOf(await appliedOf('shop', chart), common)).toEqual([])
})

test('rules and dashboards are labelled, and there once', async () => {
  expect(findingsOf(await appliedOf('observability', 'observability'), common)).toEqual([])
})
