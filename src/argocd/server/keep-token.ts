/** A token, or how to get one: asked when it is needed first, and again when Argo CD takes it no more. */
export type Token = string | (() => Promise<string>)

type Bearer = {
  get: () => Promise<string>
  /** Whether another can be had in the place of one that was not accepted. */
  renews: (refused: string) => boolean
}

/** What failed is tried again when it is asked for again. */
export const keepToken = (token: Token): Bearer => {
  if (typeof token === 'string') return { get: () => Promise.resolve(`Bearer ${token}`), renews: () => false }
  let got: Promise<string> | undefined
  const refused = new Set<string>()
  const get = async (): Promise<string> => {
    got ??= token().then((text) => `Bearer ${text}`)
    const asked = got
    try {
      return await asked
    } catch (error) {
      if (got === asked) got = undefined
      throw error
    }
  }
  return {
    get,
    renews: (given) => {
      // Several questions may learn of it at once; one of them asks for another.
      if (!refused.has(given)) got = undefined
      refused.add(given)
      return true
    },
  }
}
