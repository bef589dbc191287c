import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Entry } from '../support/docs/transcript.ts'
import { toolPath } from '../support/tools.ts'
import { clusterLayout } from './layout.ts'
import { openClusterShop, type Pushed } from './shop.ts'
import { until } from './until.ts'

const run = promisify(execFile)
const chartPath = 'manifests/charts/product-catalog'
const chart = join(import.meta.dirname, '../..', chartPath)
const name = 'product-catalog'

/** What the values of a real installation would be, less the patience: every wait here is paid by each run. */
const settings = {
  imagePullSecrets: [{ name: 'registry' }],
  preStopSeconds: 1,
  terminationGracePeriodSeconds: 5,
  probes: {
    startup: { periodSeconds: 1, timeoutSeconds: 1, failureThreshold: 30 },
    readiness: { periodSeconds: 1, timeoutSeconds: 1, failureThreshold: 3 },
    liveness: { periodSeconds: 5, timeoutSeconds: 1, failureThreshold: 3 },
  },
}

/** The chart product-catalog in a namespace of its own that enforces Pod Security `restricted`, by one of the two Helms. */
export const openChartRelease = async (tool: 'helm' | 'helm4') => {
  const layout = clusterLayout()
  const shop = await openClusterShop(`chart-${tool}`)
  await shop.kubectl('label', 'namespace', shop.name, 'pod-security.kubernetes.io/enforce=restricted')
  const home = join(layout.run, shop.name)
  await mkdir(home, { recursive: true })
  const env = { PATH: '/usr/bin:/bin', HOME: home, KUBECONFIG: shop.argocd.kubeconfig }
  const typed: Entry[] = []
  /** Noted as a person would type it and see it, in a namespace of the release's name and with the values at hand. */
  const note = (args: string[], said: string): void => {
    const shown = args.map((arg) =>
      arg === chart ? chartPath : arg.startsWith('--values=') ? '--values=values.yaml' : arg,
    )
    typed.push({ command: ['helm', ...shown].join(' '), said: said.replaceAll(shop.name, name) })
  }
  const helm = async (...args: string[]): Promise<string> => {
    const ran = run(toolPath(tool), [...args, '--namespace', shop.name], { env })
    const { stdout, stderr } = await ran.catch((error: unknown) => {
      note(args, error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error))
      throw error
    })
    note(args, `${stdout}${stderr}`)
    return stdout
  }
  const waiting = (what: string) => ({ what, layout, daemons: [], seconds: 30 })

  const address = () => shop.kubectl('get', 'service', name, '--output=jsonpath={.spec.clusterIP}')
  /** Through the Service, on a connection of its own. */
  const ask = async (at?: string): Promise<string> => {
    const answer = await fetch(`http://${at ?? (await address())}:8080/`, { headers: { connection: 'close' } })
    return (await answer.text()).trim()
  }
  const objects = async (kinds: string): Promise<string[]> => {
    const labelled = `--selector=app.kubernetes.io/instance=${name}`
    const listed = await shop.kubectl('get', kinds, labelled, '--output=name')
    return listed.split('\n').filter((line) => line !== '')
  }

  return {
    push: (version: string, args: string[]): Promise<Pushed> => shop.push(version, { service: name, args }),
    /** `install` or `upgrade`, with these values beside the settings. */
    deploy: async (verb: 'install' | 'upgrade', values: object, ...flags: string[]): Promise<string> => {
      const path = join(home, 'values.json')
      await writeFile(path, JSON.stringify({ ...settings, ...values }))
      return helm(verb, name, chart, `--values=${path}`, '--wait', '--timeout=60s', ...flags)
    },
    helm: (verb: 'test' | 'uninstall', ...flags: string[]): Promise<string> =>
      helm(verb, name, '--timeout=60s', ...flags),
    rollBackTo: (revision: number): Promise<string> => helm('rollback', name, `${revision}`, '--wait', '--timeout=60s'),
    /** Every command so far, and what it said. */
    typed: (): Entry[] => typed,
    /** What became of each revision, the first one first. */
    history: async (): Promise<string[]> => {
      const table = await helm('history', name)
      return table.split('\n').flatMap((line) => /\s(deployed|superseded|failed)\s/.exec(line)?.[1] ?? [])
    },
    address,
    /** A moment passes until kube-proxy has heard of a pod that is ready, and of one that goes. */
    untilAnswers: (version: string): Promise<true> =>
      until(waiting(`${name} answers ${version}`), async () => ((await ask()) === version ? true : undefined)),
    /** Every answer from now on, until it is told to stop. */
    listen: async () => {
      const at = await address()
      return listenTo(() => ask(at))
    },
    pods: (): Promise<string[]> => objects('pods'),
    untilGone: (pods: string[]): Promise<true> =>
      until(waiting(`${pods} are gone`), async () =>
        (await objects('pods')).every((pod) => !pods.includes(pod)) ? true : undefined,
      ),
    /** Of all kinds that the chart makes, and those that come of them. */
    untilNothingIsLeft: (): Promise<true> =>
      until(waiting('nothing is left'), async () => ((await objects(kinds)).length === 0 ? true : undefined)),
    [Symbol.asyncDispose]: async (): Promise<void> => shop[Symbol.asyncDispose](),
  }
}

const kinds = [
  ...['deployments', 'replicasets', 'pods', 'services', 'serviceaccounts', 'configmaps', 'networkpolicies'],
  ...['poddisruptionbudgets', 'horizontalpodautoscalers'],
].join(',')

const listenTo = (ask: () => Promise<string>) => {
  const heard = new Set<string>()
  let listens = true
  const listening = (async () => {
    while (listens) heard.add(await ask().catch(String))
  })()
  return async (): Promise<string[]> => {
    listens = false
    await listening
    return [...heard]
  }
}

/** As the chart's values name an image. */
export const imageOf = ({ repository, tag, digest }: Pushed): ClusterImage => ({ repository, tag, digest })

type ClusterImage = Pick<Pushed, 'repository' | 'tag' | 'digest'>
