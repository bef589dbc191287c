import { itemsOf, priceOf } from './price.ts'
import type { Span } from './span.ts'
import type { Telemetry } from './telemetry.ts'

/** The price for a parsed request, with the spans, events and the count that the demo shop's dashboards know. */
export const quoteFor = (request: unknown, telemetry: Telemetry, span: Span): number => {
  span.event('Received get quote request, processing it')
  const calculation = span.child('calculate-quote')
  calculation.event('Calculating quote')
  const items = itemsOf(request)
  const price = items === undefined ? 0 : priceOf(items)
  if (items === undefined) {
    calculation.event('exception', {
      'exception.type': { text: 'InvalidArgumentException' },
      'exception.message': { text: 'numberOfItems not provided' },
    })
  } else {
    calculation.set({ 'app.quote.items.count': { whole: items }, 'app.quote.cost.total': { real: price } })
    calculation.event('Quote calculated, returning its value')
    telemetry.quoted(items)
  }
  calculation.end()
  span.event('Quote processed, response sent back', { 'app.quote.cost.total': { real: price } })
  return price
}
