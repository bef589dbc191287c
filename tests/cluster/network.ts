import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { bridge, nodeAddress, podNetwork } from './layout.ts'
import { type Ports, portNames } from './state.ts'

const run = promisify(execFile)
const rules = ['-i', '-o'].map((direction) => ['FORWARD', direction, bridge, '-j', 'ACCEPT'])

/** The pods' bridge, which carries the node's address. Docker drops what is forwarded unless a rule lets it pass. */
export const raiseNetwork = async (): Promise<void> => {
  const there = await run('ip', ['link', 'show', bridge]).then(
    () => true,
    () => false,
  )
  if (!there) await run('ip', ['link', 'add', bridge, 'type', 'bridge'])
  await run('ip', ['address', 'replace', podNetwork.replace(/^[^/]*/, nodeAddress), 'dev', bridge])
  await run('ip', ['link', 'set', bridge, 'up'])
  await run('sysctl', ['-qw', 'net.ipv4.ip_forward=1'])
  for (const rule of rules) {
    await run('iptables', ['-C', ...rule]).catch(() => run('iptables', ['-I', ...rule]))
  }
}

export const lowerNetwork = async (): Promise<void> => {
  for (const rule of rules) await run('iptables', ['-D', ...rule]).catch(() => undefined)
  await run('ip', ['link', 'delete', bridge]).catch(() => undefined)
}

/** A free port for every listener, so that two programs of this machine do not meet. */
export const findPorts = async (): Promise<Ports> => {
  const found = await Promise.all(portNames.map(async (name) => ({ name, ...(await reserve()) })))
  for (const { release } of found) release()
  const entries = found.map(({ name, port }) => [name, port])
  const ports: Ports = Object.fromEntries(entries)
  return ports
}

const reserve = async (): Promise<{ port: number; release: () => void }> => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, release: () => server.close() }
}
