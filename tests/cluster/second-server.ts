import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { commandOf } from './daemon-command.ts'
import { startDaemon, stopDaemons } from './daemons.ts'
import { kubectl } from './kubectl.ts'
import { clusterLayout } from './layout.ts'
import { findPorts } from './network.ts'
import { readState } from './state.ts'
import { until } from './until.ts'

const run = promisify(execFile)

export type SecondServer = AsyncDisposable & { url: string; authority: string }

/** Another server of the Argo CD that is up, behind a path prefix, with TLS by an authority that nobody knows. */
export const startSecondServer = async (prefix: string): Promise<SecondServer> => {
  const layout = clusterLayout()
  const state = await readState(layout)
  const first = state?.daemons.find(({ name }) => name === 'argocd-server')
  if (state === undefined || first === undefined) throw new Error('no argocd-server is up')
  const directory = await mkdtemp(join(tmpdir(), 'slipway-tls-'))
  await certify(directory)
  const secret = ['secret', 'tls', 'argocd-server-tls', '--namespace=argocd']
  await kubectl(layout, ['create', ...secret, `--cert=${directory}/server.crt`, `--key=${directory}/server.key`])

  const { argocd: port, argocdMetrics: metricsPort } = await findPorts()
  const { command, args, env } = await commandOf(first)
  const changed: Record<string, string> = { '--port': `${port}`, '--metrics-port': `${metricsPort}` }
  const own = args.filter((arg) => arg !== '--insecure').map((arg, at, all) => changed[all[at - 1] ?? ''] ?? arg)
  const daemon = await startDaemon(layout, {
    name: 'argocd-server-behind-a-prefix',
    command,
    args: [...own, '--rootpath', prefix],
    env,
  })
  const stop = async (): Promise<void> => {
    await stopDaemons([daemon])
    await kubectl(layout, ['delete', ...secret.slice(0, 1), ...secret.slice(2)])
    await rm(directory, { recursive: true })
  }
  const url = `https://127.0.0.1:${port}${prefix}`
  const authority = await readFile(join(directory, 'authority.crt'), 'utf8')
  try {
    await until({ what: url, layout, daemons: [daemon] }, async () => {
      const { stdout } = await run('curl', ['--silent', '--cacert', join(directory, 'authority.crt'), `${url}/healthz`])
      return stdout.startsWith('ok') ? true : undefined
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, authority, [Symbol.asyncDispose]: stop }
}

/** An authority of its own, and a certificate for 127.0.0.1 signed by it. */
const certify = async (directory: string): Promise<void> => {
  const openssl = async (...args: string[]): Promise<void> => void (await run('openssl', args, { cwd: directory }))
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const days = ['-days', '2']
  await openssl('req', '-x509', ...curve, ...days, '-subj', '/CN=private', '-keyout', 'ca.key', '-out', 'authority.crt')
  await openssl('req', ...curve, '-subj', '/CN=argocd', '-keyout', 'server.key', '-out', 'server.csr')
  await writeFile(join(directory, 'names'), 'subjectAltName=IP:127.0.0.1\n')
  const signing = ['-CA', 'authority.crt', '-CAkey', 'ca.key', '-CAcreateserial', ...days, '-extfile', 'names']
  await openssl('x509', '-req', '-in', 'server.csr', ...signing, '-out', 'server.crt')
}
