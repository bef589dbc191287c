const pricePerItemInCents = 899

/**
 * How many items a request asks for; undefined where it does not say. As in the demo shop, what says so and is no number
 * is none: the shop's checkout relies on always being given a price.
 */
export const itemsOf = (request: unknown): number | undefined => {
  if (typeof request !== 'object' || request === null || !('numberOfItems' in request)) return undefined
  const { numberOfItems: asked } = request
  const items =
    typeof asked === 'string' || typeof asked === 'number' ? Math.trunc(Number.parseFloat(String(asked))) : 0
  // What is no safe integer has no cents either.
  return Number.isSafeInteger(items * pricePerItemInCents) ? items : 0
}

/** The price of shipping so many items; whole items cost whole cents. */
export const priceOf = (items: number): number => (pricePerItemInCents * items) / 100
