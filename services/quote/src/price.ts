const pricePerItemInCents = 899

/**
 * The price of shipping what a request asks for. As in the demo shop, whatever names no number of items costs nothing:
 * the shop's checkout relies on always being given a price.
 */
export const priceOf = (request: unknown): number => {
  const items = Math.trunc(numberOfItems(request))
  return Number.isFinite(items) ? (pricePerItemInCents * items) / 100 : 0
}

const numberOfItems = (request: unknown): number => {
  if (typeof request !== 'object' || request === null || !('numberOfItems' in request)) return 0
  const { numberOfItems: asked } = request
  return typeof asked === 'string' || typeof asked === 'number' ? Number.parseFloat(String(asked)) : 0
}
