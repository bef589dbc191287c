import type { Changes, Place } from '../action-worlds/action-world.ts'
import { makeCertificates } from './certificates.ts'
import { openFront } from './front.ts'
import { startProxy } from './proxy.ts'
import type { Oddity } from './survive.ts'

/** A network, as an oddity that can also say which hosts were asked of its proxy. */
export type Network = Oddity & { asked: string[] }

/** How every program that an action starts is told of a private authority. */
export const trusting = (file: string): Record<string, string> => ({
  NODE_EXTRA_CA_CERTS: file,
  GIT_SSL_CAINFO: file,
  SSL_CERT_FILE: file,
})

export const proxyNames = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy']

/** A step's environment with these variables, and none of the machine's own of a proxy. */
const withVariables = (env: Record<string, string>): Changes => ({ env, surroundings: { without: proxyNames } })

type ProxyOptions = {
  /** The variables that name a proxy with this URL. */
  variables: (url: string) => Record<string, string>
  /** `user:password`, which the proxy demands. */
  login?: string
}

/** Every server has a name that the proxy alone can find, and a certificate of a private authority. */
export const behindProxy = async ({ variables, login }: ProxyOptions): Promise<Network> => {
  const resources = new AsyncDisposableStack()
  const certificates = resources.use(makeCertificates())
  const proxy = resources.use(await startProxy(login === undefined ? {} : { login }))
  const address: Place['address'] = async (name, target) => {
    const front = resources.use(await openFront({ host: '127.0.0.1', target, certificates }))
    const host = `${name}.slipway.test`
    proxy.place(`${host}:443`, front.port)
    return `https://${host}`
  }
  const trust = trusting(certificates.authorityFile)
  // Small letters: for what is not encrypted, curl, and so git, reads no others.
  const sound = { ...trust, http_proxy: proxy.url, https_proxy: proxy.url }
  return {
    place: { address, env: sound },
    changes: withVariables({ ...trust, ...variables(proxy.url) }),
    mended: withVariables(sound),
    asked: proxy.asked,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  }
}

type DirectOptions = {
  /** What the step is told, of the file with the private authority and of a proxy that takes note of what it is asked. */
  variables?: (authorityFile: string, proxyUrl: string) => Record<string, string>
  /** Inputs, of the private authority in PEM. */
  inputs?: (authority: string) => Record<string, string>
}

/** Every server listens on this machine, with a certificate of a private authority. */
export const withAuthority = async ({ variables, inputs }: DirectOptions): Promise<Network> => {
  const resources = new AsyncDisposableStack()
  const certificates = resources.use(makeCertificates())
  const proxy = resources.use(await startProxy())
  const address: Place['address'] = async (_name, target) => {
    const front = resources.use(await openFront({ host: '127.0.0.1', target, certificates }))
    return `https://localhost:${front.port}`
  }
  const trust = trusting(certificates.authorityFile)
  const told = withVariables(variables?.(certificates.authorityFile, proxy.url) ?? {})
  return {
    place: { address, env: trust },
    changes: { ...told, ...(inputs && { inputs: inputs(certificates.authority) }) },
    mended: withVariables(trust),
    asked: proxy.asked,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  }
}
