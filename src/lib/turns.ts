/** Lets work begin when it is its turn. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** At most `most` works at once; who comes later waits, and begins in the order of coming. */
export const createTurns = (most: number): Turns => {
  const waiting: (() => void)[] = []
  let underWay = 0
  return async (work) => {
    if (underWay === most) await new Promise<void>((resolve) => waiting.push(resolve))
    else underWay += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The place is handed over, so that nobody who comes just now takes it.
      if (next === undefined) underWay -= 1
      else next()
    }
  }
}
