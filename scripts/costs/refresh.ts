import { messageOf } from '../../src/lib/failure.ts'
import { offerPrice } from './offer-price.ts'
import type { Price, PriceList } from './price-list.ts'

/** `troubles` are the prices that AWS's list should have, and could not be read: they are left as they were. */
export type Refreshed = { prices: Price[]; changed: string[]; troubles: string[] }

type Wanted = { list: PriceList; from: string; day: string; signal: AbortSignal }

/** Reads each offer once, from AWS's public price list at `from`, and dates what it read with `day`. */
export const refresh = async ({ list, from, day, signal }: Wanted): Promise<Refreshed> => {
  const codes = [...new Set(list.prices.flatMap(({ offer }) => offer?.code ?? []))]
  const read = new Map<string, Read>()
  // One after the other: that of EC2 takes a gigabyte of memory.
  for (const code of codes) {
    const page = `${from}/offers/v1.0/aws/${code}/current/${list.region}/index.json`
    const file = await fetchJson(page, signal)
    for (const { id, offer } of list.prices) {
      if (offer?.code === code)
        read.set(id, { page, found: 'value' in file ? offerPrice(file.value, offer) : file.trouble })
    }
  }
  const results = list.prices.map((price) => applied(price, read.get(price.id), day))
  return {
    prices: results.map(({ price }) => price),
    changed: results.flatMap(({ changed }) => changed ?? []),
    troubles: results.flatMap(({ trouble }) => trouble ?? []),
  }
}

type Read = { page: string; found: { usd: number } | string }
type Applied = { price: Price; changed?: string; trouble?: string }

const applied = (price: Price, read: Read | undefined, day: string): Applied => {
  if (read === undefined) return { price }
  const { page, found } = read
  if (typeof found === 'string') return { price, trouble: `${price.id}: ${page} ${found}` }
  const next = { price: { ...price, usd: found.usd, page, read: day } }
  return found.usd === price.usd
    ? next
    : { ...next, changed: `${price.id}: ${price.usd} → ${found.usd} USD per ${price.unit}` }
}

const fetchJson = async (url: string, signal: AbortSignal): Promise<{ value: unknown } | { trouble: string }> => {
  try {
    const response = await fetch(url, { signal })
    return response.ok ? { value: await response.json() } : { trouble: `answered ${response.status}` }
  } catch (error) {
    signal.throwIfAborted()
    return { trouble: `could not be read: ${messageOf(error)}` }
  }
}
