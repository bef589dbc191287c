import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { at } from '../../src/lib/json.ts'
import { digest1, digest2, ecr, editText } from '../support/plan-text.ts'
import { objectsOf, renderChart } from './render-chart.ts'

const chart = 'manifests/charts/product-catalog'

const imageWith = async (values: object): Promise<unknown> => {
  const deployment = objectsOf(await renderChart(chart, values)).find(({ kind }) => kind === 'Deployment')
  return at(deployment, 'spec', 'template', 'spec', 'containers', 0, 'image')
}

test('a bump of the chart by its own values changes one tag, and the test keeps its image', async () => {
  const before = readFileSync(`${chart}/values.yaml`, 'utf8')
  const after = editText('values.yaml', before, 'ghcr.io/open-telemetry/demo=2.0.3-product-catalog')
  expect(after).toBe(before.replace('tag: 2.0.2-product-catalog', 'tag: 2.0.3-product-catalog'))
  expect(await imageWith(parse(after))).toBe('ghcr.io/open-telemetry/demo:2.0.3-product-catalog')
})

test('a bump of values that pin an image of ours moves tag and digest together', async () => {
  const before = `image:\n  repository: ${ecr}/shop/product-catalog # ours\n  tag: img-1\n  digest: ${digest1}\n`
  const image = { name: 'product-catalog', repository: 'shop/product-catalog', tag: 'img-2', digest: digest2 }
  const after = editText('values-production.yaml', before, JSON.stringify(image))
  expect(after).toBe(before.replace('img-1', 'img-2').replace(digest1, digest2))
  expect(await imageWith(parse(after))).toBe(`${ecr}/shop/product-catalog:img-2@${digest2}`)
})
