type Variable = { name: string; value: string }

/** An address that a variable names; `port` is undefined where no variable beside it says one. */
export type Address = { variable: string; host: string; port: number | undefined }

/**
 * The addresses in variables: `cart:8080`, `http://email:8080/path`, and a `FLAGD_HOST` with each `FLAGD_…PORT` beside it. What a
 * process listens on itself (`:8080`, `0.0.0.0`, `http://*:8080`) is none.
 */
export const addressesIn = (env: Variable[]): Address[] =>
  env.flatMap(({ name, value }): Address[] => {
    const [, host, port] = /^(?:[A-Za-z]+:\/\/)?([a-z][a-z0-9.-]*):(\d+)(?:\/.*)?$/.exec(value) ?? []
    if (host !== undefined) return [{ variable: name, host, port: Number(port) }]
    if (!name.endsWith('_HOST') || !/^[a-z][a-z0-9.-]*$/.test(value)) return []
    const ports = portsBeside(name.slice(0, -'HOST'.length), env)
    if (ports.length === 0) return [{ variable: name, host: value, port: undefined }]
    return ports.map((number) => ({ variable: name, host: value, port: number }))
  })

/** `FLAGD_UI_PORT` belongs to `FLAGD_UI_HOST` where there is one, and not to `FLAGD_HOST`. */
const portsBeside = (prefix: string, env: Variable[]): number[] => {
  const longer = env
    .map(({ name }) => name)
    .filter((name) => name.endsWith('_HOST') && name.startsWith(prefix) && name !== `${prefix}HOST`)
    .map((name) => name.slice(0, -'HOST'.length))
  return env
    .filter(({ name }) => name.startsWith(prefix) && /(?:^|_)PORT(?:_|$)/.test(name.slice(prefix.length)))
    .filter(({ name }) => !longer.some((other) => name.startsWith(other)))
    .map(({ value }) => Number(value))
}
