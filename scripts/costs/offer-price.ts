import { fieldOf, textIn } from '../../src/terraform/json.ts'
import { type Offer, objectIn } from './price-list.ts'

/**
 * The price of an offer's product on demand in an offer file of AWS's public price list (`formatVersion` v1.0), in US
 * dollars for its first unit; a text says why there is none. Regions other than the first put their name before the usage type.
 */
export const offerPrice = (file: unknown, { usagetype, attributes }: Offer): { usd: number } | string => {
  const found = Object.entries(objectIn(file, 'products')).filter(([, product]) => {
    const told = fieldOf(product, 'attributes')
    const type = textIn(told, 'usagetype') ?? ''
    const isType =
      type === usagetype ||
      (type.endsWith(`-${usagetype}`) && /^[A-Z]{2,5}\d{0,2}$/.test(type.slice(0, -usagetype.length - 1)))
    return isType && Object.entries(attributes).every(([name, text]) => textIn(told, name) === text)
  })
  const prices = new Set(found.flatMap(([sku]) => pricesOf(file, sku)).filter((usd) => usd > 0))
  const [usd] = prices
  if (usd === undefined) return `has no price of ${usagetype}`
  return prices.size === 1 ? { usd } : `has ${prices.size} prices of ${usagetype}: ${[...prices].join(', ')}`
}

/** Of the first tier. */
const pricesOf = (file: unknown, sku: string): number[] => {
  const terms = Object.values(objectIn(fieldOf(fieldOf(file, 'terms'), 'OnDemand'), sku))
  return terms
    .flatMap((term) => Object.values(objectIn(term, 'priceDimensions')))
    .filter((dimension) => Number(textIn(dimension, 'beginRange') ?? '0') === 0)
    .map((dimension) => Number(textIn(fieldOf(dimension, 'pricePerUnit'), 'USD') ?? 'none'))
    .filter((usd) => !Number.isNaN(usd))
}
