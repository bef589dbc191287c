import { readFileSync } from 'node:fs'
import { Failure } from '../../src/lib/failure.ts'
import { at, fieldsOf, numberAt, optionalTextAt, textAt } from '../../src/lib/json.ts'

const units = ['hour', 'month', 'GB-month', 'GB'] as const
type Unit = (typeof units)[number]

/** Where AWS's price list has a price: the offer, and what its product is known by there. */
export type Offer = { code: string; usagetype: string; attributes: Record<string, string> }

/** `read` is the day on which `page` was read, or `unverified`. */
export type Price = {
  id: string
  what: string
  unit: Unit
  usd: number
  page: string
  read: string
  offer: Offer | undefined
}

export type PriceList = { region: string; prices: Price[] }

export const priceFile = 'docs/prices.json'

/** Refuses a price that says neither when it was read nor that it was not: a number alone is believed. */
export const readPriceList = (text: string): PriceList => {
  const value: unknown = JSON.parse(text)
  const prices = Object.entries(fieldsOf(at(value, 'prices'))).map(([id, price]) => readPrice(id, price))
  return { region: textAt(value, 'region'), prices }
}

export const loadPriceList = (): PriceList => readPriceList(readFileSync(priceFile, 'utf8'))

const readPrice = (id: string, value: unknown): Price => {
  const unit = units.find((one) => one === optionalTextAt(value, 'unit'))
  const [usd, what, page, read] = [
    numberAt(value, 'usd'),
    optionalTextAt(value, 'what'),
    optionalTextAt(value, 'page'),
    optionalTextAt(value, 'read'),
  ]
  if (unit === undefined || usd === undefined || usd < 0 || !what || !page?.startsWith('https://') || !isRead(read)) {
    const should = `what, page, usd, a unit of ${units.join(', ')}, and read: a day such as 2026-01-31, or unverified`
    throw new Failure(
      'invalid-input',
      `${priceFile}: ${id} should have ${should}, but it holds ${JSON.stringify(value)}`,
    )
  }
  return { id, what, unit, usd, page, read, offer: readOffer(at(value, 'offer')) }
}

const isRead = (read: string | undefined): read is string =>
  read === 'unverified' || /^\d{4}-\d{2}-\d{2}$/.test(read ?? '')

const readOffer = (value: unknown): Offer | undefined => {
  const [code, usagetype] = [optionalTextAt(value, 'code'), optionalTextAt(value, 'usagetype')]
  if (code === undefined || usagetype === undefined) return undefined
  const attributes = Object.entries(fieldsOf(at(value, 'attributes'))).map(([name, text]) => [name, String(text)])
  return { code, usagetype, attributes: Object.fromEntries(attributes) }
}
