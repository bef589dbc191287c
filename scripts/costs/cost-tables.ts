import { alignedTable } from '../markdown.ts'
import type { Price, PriceList } from './price-list.ts'
import { type Sizing, sizings } from './sizings.ts'

const hoursOfMonth = 730

/** US dollars of so much for a month. */
export const costOfMonth = ({ unit, usd }: Price, quantity: number): number =>
  quantity * usd * (unit === 'hour' ? hoursOfMonth : 1)

export const totalOfMonth = ({ prices }: PriceList, { quantities }: Sizing): number =>
  prices.reduce((sum, price) => sum + costOfMonth(price, quantities[price.id] ?? 0), 0)

/** The tables of docs/costs.md, by the names of their markers. */
export const costTables = (list: PriceList): Record<string, string> => ({
  costs: alignedTable(
    ['What, a month', ...sizings.map(({ name }) => name)],
    [
      ...list.prices.filter(({ id }) => sizings.some(({ quantities }) => (quantities[id] ?? 0) > 0)).map(row),
      ['**A month**', ...sizings.map((sizing) => `**${dollars(totalOfMonth(list, sizing))}**`)],
      ['**An hour**', ...sizings.map((sizing) => `**${dollars(totalOfMonth(list, sizing) / hoursOfMonth)}**`)],
      ['**A day**', ...sizings.map((sizing) => `**${dollars((totalOfMonth(list, sizing) / hoursOfMonth) * 24)}**`)],
    ],
  ),
  prices: alignedTable(
    ['Price', 'USD', 'For a', 'Read', 'From'],
    list.prices.map(({ what, usd, unit, read, page }) => [what, String(usd), unit, read, `<${page}>`]),
  ),
})

const row = (price: Price): string[] => [
  `${price.what}${price.read === 'unverified' ? ' (unverified)' : ''}`,
  ...sizings.map(({ quantities }) => {
    const quantity = quantities[price.id] ?? 0
    return quantity === 0 ? '' : `${dollars(costOfMonth(price, quantity))} (${quantity})`
  }),
]

const dollars = (usd: number): string => `$${usd.toFixed(2)}`
