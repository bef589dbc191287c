import { totalmem } from 'node:os'
import { expect, test } from 'vitest'
import { metrics } from '../../scripts/observability/metrics.ts'
import { startNodeExporter } from './node-exporter.ts'

test("tells this machine's own numbers, under the names and labels that dashboards ask for", async () => {
  await using exporter = await startNodeExporter()
  const text = await (await fetch(`http://${exporter.host}/metrics`)).text()
  const samples = [...text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name = '', labels = '', value]) => ({
    ...{ name, labels: [...labels.matchAll(/(\w+)="/g)].map(([, label = '']) => label), value: Number(value) },
  }))
  expect(samples.length).toBe(text.trim().split('\n').length)
  expect(samples.filter(({ value }) => !(value >= 0))).toEqual([])
  const known = Object.keys(metrics).filter((name) => name.startsWith('node_'))
  expect([...new Set(samples.map(({ name }) => name))].toSorted()).toEqual(known.toSorted())
  expect(samples.filter(({ name, labels }) => labels.some((label) => !metrics[name]?.labels.includes(label)))).toEqual(
    [],
  )
  expect(samples.find(({ name }) => name === 'node_memory_MemTotal_bytes')?.value).toBe(totalmem())
})
