/** Works on all items, at most `lanes` at a time, and gives the results in the items' order. The first error ends it. */
export const inLanes = async <T, R>(items: T[], lanes: number, work: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  const waiting = items.entries()
  let failed = false
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failed) return
      results[index] = await work(item)
    }
  }
  const ended = Array.from({ length: Math.min(lanes, items.length) }, async () => {
    try {
      await lane()
    } catch (error) {
      failed = true
      throw error
    }
  })
  await Promise.all(ended)
  return results
}
