import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Place } from '../action-worlds/action-world.ts'
import { makeCertificates } from './certificates.ts'
import { openFront } from './front.ts'
import { proxyNames, trusting } from './network.ts'
import { startProxy } from './proxy.ts'
import type { RelayPlan } from './relay.ts'
import type { Oddity } from './survive.ts'

/**
 * A network of its own for the step, with no IPv4 in it, not even a loopback. Servers have names there, each with an
 * address of IPv6 and, as many have, one of IPv4 that leads nowhere. The world itself asks them through a proxy.
 */
export const onIpv6Only = async (): Promise<Oddity> => {
  const resources = new AsyncDisposableStack()
  const certificates = resources.use(makeCertificates())
  const proxy = resources.use(await startProxy())
  const directory = mkdtempSync(join(tmpdir(), 'slipway-ipv6-'))
  resources.defer(() => rmSync(directory, { recursive: true }))
  const plan: RelayPlan = { hosts: ['::1 localhost'], servers: [] }
  const planFile = join(directory, 'plan.json')
  const keep = (): void => writeFileSync(planFile, JSON.stringify(plan))
  keep()
  const address: Place['address'] = async (name, target) => {
    const [host, path] = [`${name}.slipway.test`, join(directory, name)]
    const front = resources.use(await openFront({ host: '127.0.0.1', target, certificates, socketPath: path }))
    const ipv6 = `fd00::${plan.servers.length + 1}`
    plan.servers.push({ address: ipv6, port: 443, path })
    plan.hosts.push(`203.0.113.1 ${host}`, `${ipv6} ${host}`)
    keep()
    proxy.place(`${host}:443`, front.port)
    return `https://${host}`
  }
  const common: Place['common'] = async (name, target) => {
    const path = join(directory, `common-${name}`)
    const front = resources.use(await openFront({ host: '::1', target, socketPath: path }))
    plan.servers.push({ address: '::1', port: front.port, path })
    keep()
    return `http://[::1]:${front.port}`
  }
  const trust = trusting(certificates.authorityFile)
  const launcher = [...ownNetwork(), process.execPath, resolve(import.meta.dirname, 'relay.ts'), planFile]
  return {
    place: { address, common, env: { ...trust, https_proxy: proxy.url, http_proxy: proxy.url } },
    changes: { env: trust, surroundings: { without: proxyNames, launcher } },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  }
}

const ownNetwork = (): string[] =>
  process.getuid?.() === 0 ? ['unshare', '--net', '--mount'] : ['unshare', '--map-root-user', '--net', '--mount']
