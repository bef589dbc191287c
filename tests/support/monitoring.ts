import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PrometheusPrograms } from './prometheus.ts'

/** Something that is scraped; `labels` are those that kube-prometheus-stack gives its series; `isDown`: it never answers. */
export type Target = {
  job: string
  host: string
  path: string
  labels?: Record<string, string>
  isDown?: true
  /** By a certificate that nobody is asked about, as a kubelet's. */
  https?: true
}

type Started = { child: ChildProcess; said: string[] }

type Options = {
  programs: PrometheusPrograms
  /** A Prometheus rules file, and Alertmanager's configuration. */
  rules: string
  alertmanager: string
  targets: Target[]
  intervalMilliseconds: number
  /** Where both listen; 127.0.0.1 where it is not said. */
  address?: string
  /** Whether their own metrics are read, too. */
  watchesItself?: boolean
}

export type Monitoring = {
  prometheusUrl: string
  alertmanagerUrl: string
  /** Puts other rules in the place of those that are loaded. */
  useRules: (rules: string) => Promise<void>
  stopPrometheus: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

/** A real Prometheus and a real Alertmanager of this machine alone, which scrape and evaluate as often as it is said. */
export const startMonitoring = async (options: Options): Promise<Monitoring> => {
  const directory = await mkdtemp(join(tmpdir(), 'monitoring-'))
  const { address = '127.0.0.1', programs } = options
  const [port, alertmanagerPort] = [await freePort(address), await freePort(address)]
  const own = options.watchesItself ? ownTargets(`${address}:${port}`, `${address}:${alertmanagerPort}`) : []
  const targets = [...options.targets, ...own]
  await mkdir(join(directory, 'alertmanager'))
  await writeFile(join(directory, 'rules.yaml'), options.rules)
  await writeFile(join(directory, 'alertmanager.yaml'), options.alertmanager)
  await writeFile(
    join(directory, 'prometheus.yaml'),
    configuration({ ...options, targets }, `${address}:${alertmanagerPort}`),
  )
  const alertmanager = start(programs.alertmanager, [
    `--config.file=${join(directory, 'alertmanager.yaml')}`,
    `--storage.path=${join(directory, 'alertmanager')}`,
    ...[`--web.listen-address=${address}:${alertmanagerPort}`, '--cluster.listen-address=', '--log.level=error'],
  ])
  const prometheus = start(programs.prometheus, [
    `--config.file=${join(directory, 'prometheus.yaml')}`,
    `--storage.tsdb.path=${join(directory, 'data')}`,
    ...[`--web.listen-address=${address}:${port}`, '--web.enable-lifecycle', '--log.level=error'],
    // What it sends before it has found Alertmanager is lost, and is sent again a minute later unless said.
    '--rules.alert.resend-delay=1s',
  ])
  const dispose = async (): Promise<void> => {
    await Promise.all([prometheus, alertmanager].map(stop))
    await rm(directory, { recursive: true, force: true })
  }
  const urls = { prometheusUrl: `http://${address}:${port}`, alertmanagerUrl: `http://${address}:${alertmanagerPort}` }
  try {
    await ready(`${urls.alertmanagerUrl}/-/ready`, alertmanager)
    await ready(`${urls.prometheusUrl}/-/ready`, prometheus)
    await until(async () => {
      const answer = await fetch(`${urls.alertmanagerUrl}/api/v2/alerts`)
      return JSON.stringify(await answer.json()).includes('Watchdog')
    })
    const answering = targets.filter(({ isDown }) => !isDown).length
    const all = `${urls.prometheusUrl}/api/v1/query?query=${encodeURIComponent(`(count(up == 1) or vector(0)) == ${answering}`)}`
    await until(async () => (await (await fetch(all)).text()).includes('"value"'))
  } catch (error) {
    await dispose()
    throw error
  }
  const useRules = async (rules: string): Promise<void> => {
    await writeFile(join(directory, 'rules.yaml'), rules)
    const { ok } = await fetch(`${urls.prometheusUrl}/-/reload`, { method: 'POST' })
    if (!ok) throw new Error('Prometheus does not take these rules')
  }
  return { ...urls, useRules, stopPrometheus: async () => await stop(prometheus), [Symbol.asyncDispose]: dispose }
}

/** As kube-prometheus-stack names them. */
const ownTargets = (prometheus: string, alertmanager: string): Target[] =>
  Object.entries({ prometheus, alertmanager }).map(([name, host]) => ({
    ...{ job: `kube-prometheus-stack-${name}`, host, path: '/metrics', labels: { namespace: 'monitoring' } },
  }))

const configuration = ({ targets, intervalMilliseconds }: Options, alertmanager: string): string => {
  const interval = `${intervalMilliseconds}ms`
  return JSON.stringify({
    global: { scrape_interval: interval, scrape_timeout: interval, evaluation_interval: interval },
    rule_files: ['rules.yaml'],
    alerting: { alertmanagers: [{ static_configs: [{ targets: [alertmanager] }] }] },
    scrape_configs: targets.map(({ job, host, path, labels = {}, https = false }, index) => ({
      job_name: `${job}-${index}`,
      honor_labels: true,
      metrics_path: path,
      ...(https ? { scheme: 'https', tls_config: { insecure_skip_verify: true } } : {}),
      static_configs: [{ targets: [host], labels: {} }],
      relabel_configs: Object.entries({ job, ...labels }).map(([label, replacement]) => ({
        target_label: label,
        replacement,
      })),
    })),
  })
}

/** What it says is told only where it ends by itself: an Alertmanager whose receivers are not there complains all the time. */
const start = (program: string, args: string[]): Started => {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.push(text)
    said.splice(0, said.length - 20)
  })
  return { child, said }
}

const stop = async ({ child }: Started): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  const late = globalThis.setTimeout(() => child.kill('SIGKILL'), 5_000)
  await closed
  clearTimeout(late)
}

const ready = async (url: string, { child, said }: Started): Promise<void> =>
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}: ${said.join('')}`)
    return (await fetch(url).catch(() => undefined))?.ok === true
  })

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 120_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('Prometheus or Alertmanager was not ready within two minutes')
    await sleep(100)
  }
}

const freePort = async (host: string): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
