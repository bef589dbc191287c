import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Daemon, startDaemon } from './daemons.ts'
import { kubectl } from './kubectl.ts'
import type { Layout } from './layout.ts'
import type { Ports } from './state.ts'
import { until } from './until.ts'

type Start = {
  layout: Layout
  ports: Ports
  /** Of the cluster that it deploys to, and keeps its own objects in. */
  kubeconfig: string
  program: string
  /** The folder with the files of its module. */
  files: string
  onDaemon: (daemon: Daemon) => Promise<void>
  onStep: (what: string) => void
}

/** Starts Argo CD on 127.0.0.1 and returns when an account of its own, `slipway`, has a token and is answered with it. */
export const startArgocd = async ({
  layout,
  ports,
  kubeconfig,
  program,
  files,
  onDaemon,
  onStep,
}: Start): Promise<void> => {
  const home = join(layout.run, 'argocd')
  await makeFolders(home)
  await configure(layout, kubeconfig, files)
  onStep('custom resources and configuration of Argo CD')
  const own = await kubectl(layout, ['config', 'view', '--raw', '--minify', '--flatten'], { kubeconfig })
  const namespaced = join(layout.configuration, 'argocd.kubeconfig')
  await writeFile(namespaced, own, { mode: 0o600 })
  await kubectl(layout, ['config', 'set-context', '--current', '--namespace=argocd'], { kubeconfig: namespaced })

  const daemons: Daemon[] = []
  const start = async (name: string, command: string, args: readonly string[]): Promise<void> => {
    const env = { ...environmentOf(home, namespaced), ARGOCD_BINARY_NAME: name }
    const daemon = await startDaemon(layout, { name, command, args, env })
    daemons.push(daemon)
    await onDaemon(daemon)
  }
  const redis = `127.0.0.1:${ports.redis}`
  const repositoryServer = `127.0.0.1:${ports.repositoryServer}`
  const shared = ['--redis', redis, '--logformat', 'text']
  await start('redis', 'redis-server', [
    '--bind',
    '127.0.0.1',
    '--port',
    `${ports.redis}`,
    '--save',
    '',
    '--appendonly',
    'no',
  ])
  await start('argocd-repo-server', program, [
    ...['--address', '127.0.0.1', '--port', `${ports.repositoryServer}`],
    ...['--metrics-address', '127.0.0.1', '--metrics-port', `${ports.repositoryServerMetrics}`],
    ...shared,
  ])
  await start('argocd-application-controller', program, [
    ...['--metrics-port', `${ports.applicationControllerMetrics}`, '--repo-server', repositoryServer],
    ...shared,
  ])
  await start('argocd-server', program, [
    ...['--insecure', '--address', '127.0.0.1', '--port', `${ports.argocd}`],
    ...['--metrics-address', '127.0.0.1', '--metrics-port', `${ports.argocdMetrics}`],
    ...['--repo-server', repositoryServer, '--dex-server', 'http://127.0.0.1:1'],
    ...shared,
  ])
  await start('argocd-applicationset-controller', program, [
    ...['--metrics-addr', `127.0.0.1:${ports.applicationSetMetrics}`],
    ...['--probe-addr', `127.0.0.1:${ports.applicationSetProbes}`],
    ...['--webhook-addr', `127.0.0.1:${ports.applicationSetWebhook}`],
    ...['--argocd-repo-server', repositoryServer, '--logformat', 'text'],
  ])
  const url = argocdUrl(ports)
  await until({ what: 'Argo CD', layout, daemons }, async () => ((await fetch(`${url}/healthz`)).ok ? true : undefined))
  onStep('Argo CD')
  const password = await until({ what: "Argo CD's first password", layout, daemons }, () =>
    readPassword(layout, kubeconfig),
  )
  const session = await post(`${url}/api/v1/session`, { username: 'admin', password })
  const token = await post(`${url}/api/v1/account/slipway/token`, { id: 'cluster' }, session)
  await writeFile(layout.argocdToken, token, { mode: 0o600 })
  onStep("a token of Argo CD's")
}

export const argocdUrl = (ports: Ports): string => `http://127.0.0.1:${ports.argocd}`

const makeFolders = async (home: string): Promise<void> => {
  for (const folder of ['tls', 'ssh', 'gpg/keys', 'gpg/source', 'plugins', 'tmp']) {
    await mkdir(join(home, folder), { recursive: true })
  }
  await chmod(join(home, 'gpg/keys'), 0o700)
}

const environmentOf = (home: string, kubeconfig: string): Record<string, string> => ({
  HOME: home,
  TMPDIR: join(home, 'tmp'),
  KUBECONFIG: kubeconfig,
  // The controller runs beside the cluster, not in it.
  ARGOCD_FAKE_IN_CLUSTER: 'true',
  ARGOCD_RECONCILIATION_TIMEOUT: '30s',
  ARGOCD_RECONCILIATION_JITTER: '0',
  ARGOCD_TLS_DATA_PATH: join(home, 'tls'),
  ARGOCD_SSH_DATA_PATH: join(home, 'ssh'),
  ARGOCD_GNUPGHOME: join(home, 'gpg/keys'),
  ARGOCD_GPG_DATA_PATH: join(home, 'gpg/source'),
  ARGOCD_GPG_ENABLED: 'false',
  ARGOCD_PLUGINSOCKFILEPATH: join(home, 'plugins'),
  // By default a fixed path in /tmp: another Argo CD of this machine would take it, and ours could not log in to Git.
  ARGOCD_ASK_PASS_SOCK: join(home, 'ask-pass.sock'),
})

/** What scripts/bootstrap installs it with, and an account that may do everything. */
const settings = async (): Promise<object> => {
  const values: { configs: { cm: Record<string, unknown> } } = parse(
    await readFile(join(import.meta.dirname, '../../manifests/argocd/install/values.yaml'), 'utf8'),
  )
  const installed = Object.entries(values.configs.cm).map(([name, value]) => [name, String(value)])
  return { data: { ...Object.fromEntries(installed), 'accounts.slipway': 'apiKey' } }
}
const rights = { data: { 'policy.csv': 'g, slipway, role:admin\n' } }

const configure = async (layout: Layout, kubeconfig: string, files: string): Promise<void> => {
  const ask = (args: readonly string[], input?: string): Promise<string> =>
    kubectl(layout, args, { kubeconfig, ...(input === undefined ? {} : { input }) })
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'argocd' } }
  await ask(['apply', '--filename=-'], JSON.stringify(namespace))
  const crds = ['application', 'appproject', 'applicationset'].map(
    (kind) => `--filename=${join(files, 'manifests/crds', `${kind}-crd.yaml`)}`,
  )
  // They are too long for the annotation that a client-side apply leaves.
  await ask(['apply', '--server-side', '--force-conflicts', ...crds])
  const base = join(files, 'manifests/base/config')
  const configs = (await readdir(base)).filter((name) => /^argocd-.*(?:cm|secret)\.yaml$/.test(name))
  await ask(['apply', '--namespace=argocd', ...configs.map((name) => `--filename=${join(base, name)}`)])
  const patch = (name: string, change: unknown): Promise<string> =>
    ask(['patch', 'configmap', name, '--namespace=argocd', '--type=merge', `--patch=${JSON.stringify(change)}`])
  await patch('argocd-cm', await settings())
  await patch('argocd-rbac-cm', rights)
}

const readPassword = async (layout: Layout, kubeconfig: string): Promise<string | undefined> => {
  const read = [
    'get',
    'secret',
    'argocd-initial-admin-secret',
    '--namespace=argocd',
    '--output=jsonpath={.data.password}',
  ]
  const encoded = await kubectl(layout, read, { kubeconfig })
  return encoded === '' ? undefined : Buffer.from(encoded, 'base64').toString()
}

const post = async (url: string, body: unknown, token?: string): Promise<string> => {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const headers = { 'content-type': 'application/json', ...authorization }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  const { token: given }: { token: string } = JSON.parse(await answer.text())
  return given
}
