const factors: Record<string, number> = {
  ...{ n: 1e-9, u: 1e-6, m: 1e-3, '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 },
}

/** A quantity of Kubernetes in thousandths, rounded up to a whole number as its own reader does; throws where it is none. */
const thousandths = (written: string): number => {
  const [, number = '', suffix = ''] = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(written) ?? []
  const factor = factors[suffix]
  if (number === '' || factor === undefined) throw new Error(`${JSON.stringify(written)} is no quantity`)
  // Without the dust of binary fractions, which would round up to one more.
  return Math.ceil(Number((Number(number) * factor * 1000).toPrecision(15)))
}

/** CPU time in cores: to a thousandth. */
export const coresOf = (written: string): number => thousandths(written) / 1000

/** Memory and storage in bytes: whole ones. */
export const bytesOf = (written: string): number => Math.ceil(thousandths(written) / 1000)
