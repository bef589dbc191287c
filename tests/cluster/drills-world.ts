import type { DrillName } from '../../src/drill/failures/drill.ts'
import type { DrillReport } from '../../src/lib/drill-report.ts'
import { findBuildKit } from '../support/buildkit.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { startGitServer } from '../support/git-server/git-server.ts'
import type { Monitoring } from '../support/monitoring.ts'
import { openRemoteBuilder } from '../support/remote-builder.ts'
import { runAction } from '../support/runner/run-action.ts'
import { argocdCli } from './argocd-cli.ts'
import { connectArgocd } from './argocd-client.ts'
import { drillApplications, drillFiles } from './drill-manifests.ts'
import { removeReaderOfStates, watchCluster } from './drill-monitoring.ts'
import { kubectl } from './kubectl.ts'
import { clusterLayout } from './layout.ts'
import { namespaceOf } from './objects.ts'
import { takeOnlyOne } from './only-one.ts'
import { until } from './until.ts'

/** The drills on the cluster that is up, as applications of Argo CD. */
export type ClusterDrills = AsyncDisposable & {
  monitoring: Monitoring
  /** Where Argo CD is, and the token of the project's role for CI. */
  argocd: { url: string; token: string }
  /** By the bundle of argocd-drill. */
  hold: (drill: DrillName) => Promise<Held>
  kubectl: (...args: string[]) => Promise<string>
}

/** How a drill ended, as its action tells; `report` is missing where none could be read. */
export type Held = { outcome: string; report: DrillReport | undefined; log: string }

const token = 'manifests-token-of-the-drills'
const repository = 'shop/drill'

/** Opens them, with the rules that Prometheus is to have: the image is built, pushed and written into the manifests by our actions. */
export const openClusterDrills = async (rules: string): Promise<ClusterDrills> => {
  const tools = await findBuildKit()
  if (tools === undefined) throw new Error('a drill needs BuildKit: scripts/test builds it')
  const layout = clusterLayout()
  await using opened = new AsyncDisposableStack()
  opened.use(await takeOnlyOne(layout, 'platform'))
  const argocd = await connectArgocd(layout)
  const ask = (args: string[], input?: object): Promise<string> =>
    kubectl(layout, args, {
      kubeconfig: argocd.kubeconfig,
      ...(input === undefined ? {} : { input: JSON.stringify(input) }),
    })
  const ecr = await startEcr({ repositories: [{ name: repository, immutable: true }] })
  opened.defer(() => ecr.stop())
  const git = await startGitServer({ token })
  opened.defer(() => git.stop())
  const builder = opened.use(await openRemoteBuilder({ tools, registries: [ecr.host] }))
  opened.defer(() => removeAll(ask, argocd))

  const [watched, image] = await Promise.all([watchCluster(ask, rules), buildImage(ecr, builder)])
  opened.use(watched)
  const url = `${git.url}/team/manifests`
  await git.createRepository('team/manifests', drillFiles({ registry: ecr.host, addresses: watched.addresses }))
  await bumped(url, image)
  await argocd.ask('POST', 'repositories?upsert=true', { repo: url, username: 'x-access-token', password: token })
  opened.defer(async () => void (await argocd.ask('DELETE', `repositories/${encodeURIComponent(url)}`)))
  const login = namespaceOf('drills', { host: ecr.host, password: ecr.password() })
  await kubectl(layout, ['apply', '--filename=-'], { kubeconfig: argocd.kubeconfig, input: login })
  await ask(['apply', '--filename=-'], { apiVersion: 'v1', kind: 'List', items: await drillApplications(url) })
  await until({ what: 'the application drills', layout, daemons: [] }, async () => {
    const state = '--output=jsonpath={.status.sync.status} {.status.health.status}'
    const found = await ask(['get', 'application', 'drills', '--namespace=argocd', state])
    return found === 'Synced Healthy' ? found : undefined
  })
  // What is injected runs as `default`, which is Kubernetes' own and in no manifest.
  const pulls = `--patch=${JSON.stringify({ imagePullSecrets: [{ name: 'registry' }] })}`
  await ask(['patch', 'serviceaccount', 'default', '--namespace=drills', pulls])
  await until({ what: 'the applications of the drills', layout, daemons: [] }, () =>
    ask(['get', 'application', 'drill-oom-kill', '--namespace=argocd', '--output=name']),
  )
  const ci = await tokenOfCi(argocdCli(argocd))
  const closing = opened.move()
  return {
    monitoring: watched.monitoring,
    argocd: { url: argocd.url, token: ci },
    kubectl: (...args) => ask(args),
    hold: async (drill) => {
      const { outputs, log } = await runAction({
        directory: 'actions/argocd-drill',
        inputs: { drill, 'argocd-server': argocd.url, 'argocd-token': ci },
        timeoutMilliseconds: 40 * 60_000,
        secrets: [ci],
      })
      const { outcome = '', report = '' } = outputs
      return { outcome, report: report === '' ? undefined : JSON.parse(report), log }
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}

/** As the row `drill` of services.yaml says. */
const buildImage = async (
  ecr: Awaited<ReturnType<typeof startEcr>>,
  builder: Awaited<ReturnType<typeof openRemoteBuilder>>,
): Promise<string> => {
  const bases = ['BUILD', 'RUNTIME'].map((stage) => `NODE_${stage}_IMAGE=${builder.baseName}`)
  const { outputs, log } = await runAction({
    directory: 'actions/ecr-build-push',
    inputs: {
      ...{ repository, context: 'src', file: 'src/drill/Dockerfile', 'aws-region': ecr.region },
      platforms: `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`,
      ...{ ...builder.inputs, 'build-args': bases.join('\n') },
    },
    env: { ...ecr.env, ...builder.env },
    workspace: process.cwd(),
  })
  const { 'image-json': image } = outputs
  if (image === undefined) throw new Error(`the image of the drills was not pushed:\n${log}`)
  return image
}

const bumped = async (url: string, images: string): Promise<void> => {
  const { outputs, log } = await runAction({
    directory: 'actions/gitops-bump',
    inputs: { 'manifests-repository': url, 'manifests-token': token, 'manifests-files': '**', images },
    secrets: [token],
  })
  if (outputs.outcome !== 'bumped') throw new Error(`the image of the drills was not written:\n${log}`)
}

/** As manifests/argocd tells people to make it. */
const tokenOfCi = async (cli: ReturnType<typeof argocdCli>): Promise<string> => {
  const args = ['proj', 'role', 'create-token', 'drills', 'ci', '--expires-in', '6h', '--token-only']
  const { code, said } = await cli(...args)
  if (code !== 0) throw new Error(said)
  return said.trim()
}

/** The set first, since it would make its applications again; the project last, since they could not be deleted without it. */
const removeAll = async (
  ask: (args: string[]) => Promise<string>,
  argocd: Awaited<ReturnType<typeof connectArgocd>>,
): Promise<void> => {
  const where = ['--namespace=argocd', '--ignore-not-found']
  await ask(['delete', 'applicationset', 'drills', ...where])
  const { items }: { items: { metadata: { name: string }; spec: { project: string } }[] } = JSON.parse(
    await ask(['get', 'applications', '--namespace=argocd', '--output=json']),
  )
  const ours = items.filter(({ spec }) => spec.project === 'drills').map(({ metadata }) => metadata.name)
  // One that went with its set meanwhile is denied like any that is not there; whether all are gone is asked below.
  for (const name of ours) await argocd.ask('DELETE', `applications/${name}?cascade=true`).catch(() => undefined)
  if (ours.length > 0) {
    await ask(['wait', 'application', ...ours, '--for=delete', '--namespace=argocd', '--timeout=90s'])
  }
  await ask(['delete', 'appproject', 'drills', ...where])
  await removeReaderOfStates(ask)
  await ask(['delete', 'namespace', 'drills', 'monitoring', '--ignore-not-found', '--timeout=90s'])
}
