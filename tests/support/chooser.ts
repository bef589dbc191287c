/** The same numbers for the same seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

export type Choose = <T>(...options: [T, ...T[]]) => T

export const chooser = (seed: number): Choose => {
  const random = randomFrom(seed)
  return (first, ...rest) => [first, ...rest][Math.floor(random() * (rest.length + 1))] ?? first
}
