import { wordOf } from '../../support/read-fields.ts'

const factors: Record<string, number> = {
  '': 1,
  m: 0.001,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
}

/** A quantity of Kubernetes as a number: cores, bytes, or how many; what is none counts as 0. */
export const amountOf = (value: unknown): number => {
  const [, number = '0', unit = ''] = /^([0-9.]+)([a-zA-Z]*)$/.exec(wordOf(value)) ?? []
  return Number(number) * (factors[unit] ?? 1)
}
