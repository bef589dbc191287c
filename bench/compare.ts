import type { Measured, Subject } from './bench.ts'

/** A line of a table: `ratio` is to the base of its size. */
export type Compared = Measured & { ratio?: number }

/** Every measurement beside the base of its size, in the order of the sizes. */
export const compare = ({ sizes, base }: Subject, measured: Measured[]): Compared[] =>
  sizes.flatMap(({ name }) => {
    const atSize = measured.filter(({ size }) => size === name)
    const fastest = Math.min(
      ...atSize.flatMap(({ contestant, milliseconds }) => (base.includes(contestant) ? (milliseconds ?? []) : [])),
    )
    return atSize.map((one) => ({
      ...one,
      ...(one.milliseconds !== undefined && Number.isFinite(fastest) && { ratio: one.milliseconds / fastest }),
    }))
  })

export type Slope = { contestant: string; slope: number }

/**
 * How the time grows from the smallest size to the largest: the exponent, so that 1 is twice the time for twice the amount,
 * and 0 is the same time.
 */
export const slopes = ({ sizes }: Subject, measured: Measured[]): Slope[] => {
  const amounts = new Map(sizes.map(({ name, amount }) => [name, amount]))
  const contestants = [...new Set(measured.map(({ contestant }) => contestant))]
  return contestants.flatMap((contestant) => {
    const points = measured
      .flatMap((one) => {
        const amount = amounts.get(one.size)
        return one.contestant === contestant && one.milliseconds && amount ? [{ amount, time: one.milliseconds }] : []
      })
      .toSorted((one, other) => one.amount - other.amount)
    const [first, last] = [points.at(0), points.at(-1)]
    if (first === undefined || last === undefined || first.amount === last.amount) return []
    return [{ contestant, slope: Math.log(last.time / first.time) / Math.log(last.amount / first.amount) }]
  })
}
