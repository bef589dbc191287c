import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../tests/support/ecr/listen.ts'
import { costOfMonth, totalOfMonth } from './cost-tables.ts'
import { offerPrice } from './offer-price.ts'
import { loadPriceList, type Price, readPriceList } from './price-list.ts'
import { shapes, sizings } from './sizings.ts'

/** An offer file as AWS describes it ("Reading the price list files"): products by SKU, their terms by SKU and term. */
const offerFile = (
  products: Record<string, { attributes: Record<string, string>; tiers: [begin: string, usd: string][] }>,
) => ({
  formatVersion: 'v1.0',
  offerCode: 'Any',
  version: '20260101000000',
  publicationDate: '2026-01-01T00:00:00Z',
  products: Object.fromEntries(
    Object.entries(products).map(([sku, { attributes }]) => [sku, { sku, productFamily: 'Any', attributes }]),
  ),
  terms: {
    OnDemand: Object.fromEntries(
      Object.entries(products).map(([sku, { tiers }]) => {
        const dimensions = tiers.map(([beginRange, USD], index) => [
          `${sku}.JRTCKXETXF.${index}`,
          { unit: 'Hrs', beginRange, endRange: 'Inf', pricePerUnit: { USD } },
        ])
        const term = { sku, offerTermCode: 'JRTCKXETXF', priceDimensions: Object.fromEntries(dimensions) }
        return [sku, { [`${sku}.JRTCKXETXF`]: term }]
      }),
    ),
    Reserved: {},
  },
})
const linux = { operatingSystem: 'Linux', capacitystatus: 'Used' }
const instances = offerFile({
  A: { attributes: { usagetype: 'APS3-BoxUsage:m6i.large', ...linux }, tiers: [['0', '0.1010000000']] },
  B: {
    attributes: { usagetype: 'APS3-BoxUsage:m6i.large', ...linux, operatingSystem: 'Windows' },
    tiers: [['0', '0.193']],
  },
  C: {
    attributes: { usagetype: 'APS3-BoxUsage:m6i.large', ...linux, capacitystatus: 'AllocatedHost' },
    tiers: [['0', '0']],
  },
  D: { attributes: { usagetype: 'APS3-UnusedBoxUsage:m6i.large', ...linux }, tiers: [['0', '9']] },
  E: {
    attributes: { usagetype: 'EBS:VolumeUsage.gp3' },
    tiers: [
      ['0', '0.09'],
      ['1000', '0.05'],
    ],
  },
  F: { attributes: { usagetype: 'APS3-Reserved-NatGateway-Hours' }, tiers: [['0', '7']] },
})

test.each([
  { usagetype: 'BoxUsage:m6i.large', attributes: linux, is: { usd: 0.101 } },
  { usagetype: 'EBS:VolumeUsage.gp3', attributes: {}, is: { usd: 0.09 } },
  { usagetype: 'NatGateway-Hours', attributes: {}, is: 'has no price of NatGateway-Hours' },
  { usagetype: 'BoxUsage:m6i.large', attributes: {}, is: 'has 2 prices of BoxUsage:m6i.large: 0.101, 0.193' },
])('an offer file says of $usagetype $attributes: $is', ({ is, ...offer }) => {
  expect(offerPrice(instances, { code: 'AmazonEC2', ...offer })).toEqual(is)
})

let directory: string
let url: string
let stop: () => Promise<void>
const asked: string[] = []
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-prices-'))
  const door = await listen({}, (request, response) => {
    asked.push(request.url ?? '')
    const isEc2 = request.url === '/offers/v1.0/aws/AmazonEC2/current/eu-west-1/index.json'
    response.writeHead(isEc2 ? 200 : 404).end(isEc2 ? JSON.stringify(instances) : '')
  })
  url = `http://127.0.0.1:${door.port}`
  stop = door.stop
})
afterAll(async () => {
  await stop()
  await rm(directory, { recursive: true })
})

test('what can be read is dated, what cannot is left and told', { timeout: 60_000 }, async () => {
  const old = { what: 'x', unit: 'hour', usd: 1, page: 'https://example.com', read: 'unverified' }
  const prices = {
    node: { ...old, offer: { code: 'AmazonEC2', usagetype: 'BoxUsage:m6i.large', attributes: linux } },
    disk: { ...old, unit: 'GB-month', usd: 0.09, offer: { code: 'AmazonEC2', usagetype: 'EBS:VolumeUsage.gp3' } },
    nat: { ...old, offer: { code: 'AmazonEC2', usagetype: 'NatGateway-Hours' } },
    cluster: { ...old, offer: { code: 'AmazonEKS', usagetype: 'AmazonEKS-Hours:perCluster' } },
    spot: { ...old, read: '2026-01-31' },
  }
  const file = join(directory, 'prices.json')
  await writeFile(file, JSON.stringify({ region: 'eu-west-1', prices }))
  const run = promisify(execFile)(process.execPath, [
    join(import.meta.dirname, '../prices.ts'),
    '--from',
    url,
    '--file',
    file,
  ])
  const ended: { code: number; stdout: string; stderr: string } = await run.then(
    () => ({ code: 0, stdout: '', stderr: '' }),
    (error) => error,
  )
  expect(ended).toMatchObject({ code: 1, stdout: expect.stringContaining('node: 1 → 0.101 USD per hour') })
  expect(ended.stdout).toContain('2 of 5 prices read today')
  expect(ended.stderr).toContain('nat: ')
  expect(ended.stderr).toContain('cluster: ')
  const page = `${url}/offers/v1.0/aws/AmazonEC2/current/eu-west-1/index.json`
  const read = new Date().toISOString().slice(0, 10)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    region: 'eu-west-1',
    prices: {
      ...prices,
      node: { ...prices.node, usd: 0.101, page, read },
      disk: { ...prices.disk, page, read },
    },
  })
  expect(asked).toHaveLength(2)
})

test('a price says when it was read, or that it was not', () => {
  const price = { what: 'x', unit: 'hour', usd: 1, page: 'https://example.com', read: 'unverified' }
  const list = (more: object) => JSON.stringify({ region: 'x', prices: { one: { ...price, ...more } } })
  expect(readPriceList(list({ read: '2026-01-31' })).prices).toMatchObject([{ id: 'one', read: '2026-01-31' }])
  for (const more of [{ read: 'today' }, { read: undefined }, { usd: '1' }, { unit: 'week' }, { page: 'somewhere' }]) {
    expect(() => readPriceList(list(more))).toThrow('one should have')
  }
})

test('a sizing names prices that are there, and adds them up', () => {
  const list = loadPriceList()
  const known = list.prices.map(({ id }) => id)
  expect(sizings.flatMap(({ quantities }) => Object.keys(quantities)).filter((id) => !known.includes(id))).toEqual([])
  const price = (unit: Price['unit']): Price => ({
    id: 'a',
    what: '',
    unit,
    usd: 2,
    page: '',
    read: '',
    offer: undefined,
  })
  expect([costOfMonth(price('hour'), 3), costOfMonth(price('GB-month'), 3)]).toEqual([4_380, 6])
  const sizing = { name: '', file: undefined, quantities: { a: 1 } }
  expect(totalOfMonth({ region: '', prices: [price('hour'), { ...price('GB'), id: 'b' }] }, sizing)).toBe(1_460)
})

test('the sizings are those of the variable files', async () => {
  const textOf = (name: string) => readFile(`terraform/cluster/${name}.tfvars`, 'utf8')
  const shapeIn = (text: string) => {
    const endpoints = /^interface_endpoints *= *\[(.*)\]/m.exec(text)?.[1]?.split(',').length ?? 0
    return {
      nodes: Number(/^nodes *=.*desired *= *(\d+)/m.exec(text)?.[1]),
      spot: /^capacity *= *"spot"/m.test(text),
      nats: /^nat *= *"per-zone"/m.test(text) ? 3 : 1,
      endpoints,
    }
  }
  expect(shapes.demo).toMatchObject(shapeIn(await textOf('demo')))
  expect(shapes.production).toMatchObject(shapeIn(await textOf('production')))
})
