import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { priceFile, readPriceList } from './costs/price-list.ts'
import { refresh } from './costs/refresh.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: scripts/prices [--from URL] [--file FILE]

Reads the prices of ${priceFile} anew from AWS's public price list, each with the page and today's date, and tells what has
changed. What could not be read stays as it was, with its old date or as unverified, and the end is 1. Then: npm run docs.
The offer of EC2 is hundreds of megabytes.

  --from  where the list is; https://pricing.us-east-1.amazonaws.com
  --file  another list of prices
`
const values = readOptions(help, {
  from: { type: 'string', default: 'https://pricing.us-east-1.amazonaws.com' },
  file: { type: 'string', default: join(import.meta.dirname, '..', priceFile) },
})

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted')))

try {
  const text = readFileSync(values.file, 'utf8')
  const list = readPriceList(text)
  const day = new Date().toISOString().slice(0, 10)
  const { prices, changed, troubles } = await refresh({ list, from: values.from, day, signal: controller.signal })
  const entries = prices.map(({ id, offer, ...price }) => {
    const attributes = Object.keys(offer?.attributes ?? {}).length > 0 ? { attributes: offer?.attributes } : {}
    return [id, { ...price, ...(offer && { offer: { code: offer.code, usagetype: offer.usagetype, ...attributes } }) }]
  })
  writeFileSync(
    values.file,
    `${JSON.stringify({ region: list.region, prices: Object.fromEntries(entries) }, null, 2)}\n`,
  )
  for (const line of changed) process.stdout.write(`${line}\n`)
  for (const line of troubles) process.stderr.write(`${line}\n`)
  process.stdout.write(`${prices.filter(({ read }) => read === day).length} of ${prices.length} prices read today\n`)
  process.exitCode = troubles.length > 0 ? 1 : 0
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 2
}
