import { at, fieldsOf, optionalTextAt, textAt } from '../../src/lib/json.ts'
import type { Offer } from './price-list.ts'

/**
 * The price of an offer's product on demand in an offer file of AWS's public price list (`formatVersion` v1.0), in US
 * dollars for its first unit; a text says why there is none. Regions other than the first put their name before the usage type.
 */
export const offerPrice = (file: unknown, { usagetype, attributes }: Offer): { usd: number } | string => {
  const found = Object.entries(fieldsOf(at(file, 'products'))).filter(([, product]) => {
    const told = at(product, 'attributes')
    const type = textAt(told, 'usagetype')
    const isType =
      type === usagetype ||
      (type.endsWith(`-${usagetype}`) && /^[A-Z]{2,5}\d{0,2}$/.test(type.slice(0, -usagetype.length - 1)))
    return isType && Object.entries(attributes).every(([name, text]) => optionalTextAt(told, name) === text)
  })
  const prices = new Set(found.flatMap(([sku]) => pricesOf(file, sku)).filter((usd) => usd > 0))
  const [usd] = prices
  if (usd === undefined) return `has no price of ${usagetype}`
  return prices.size === 1 ? { usd } : `has ${prices.size} prices of ${usagetype}: ${[...prices].join(', ')}`
}

/** Of the first tier. */
const pricesOf = (file: unknown, sku: string): number[] => {
  const terms = Object.values(fieldsOf(at(file, 'terms', 'OnDemand', sku)))
  return terms
    .flatMap((term) => Object.values(fieldsOf(at(term, 'priceDimensions'))))
    .filter((dimension) => Number(optionalTextAt(dimension, 'beginRange') ?? '0') === 0)
    .map((dimension) => Number(optionalTextAt(dimension, 'pricePerUnit', 'USD') ?? 'none'))
    .filter((usd) => !Number.isNaN(usd))
}
