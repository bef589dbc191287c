/** Runs every closer, in order, whatever one of them throws; what was thrown is thrown at the end. */
export const closeAll = async (closers: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const errors: unknown[] = []
  for (const closer of closers) {
    try {
      await closer()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 1) throw new AggregateError(errors, `${errors.length} things could not be stopped or removed`)
  if (errors.length === 1) throw errors[0]
}
