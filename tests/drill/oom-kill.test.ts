import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdDrill } from '../../src/argocd/hold-drill.ts'
import { createArgocd } from '../../src/argocd/server/api.ts'
import { createClock } from '../../src/outside/clock.ts'
import { createHttp } from '../../src/outside/http.ts'
import { type Hook, startDrillArgocd } from '../support/argocd/drill.ts'
import { evaluatedEach, rulesFile } from '../support/drill/rules.ts'
import { type DrillWorld, endOf, openDrillWorld } from '../support/drill/world.ts'
import type { RunningJob } from '../support/kubernetes-api/job.ts'

/** Starts the drill as argocd-drill does: by a sync of its application, whose hook it is. */
const holdThroughArgocd = async (run: () => Promise<Hook>) => {
  const token = 'argocd-token-of-the-drills'
  await using server = await startDrillArgocd({ token, name: 'drill-oom-kill', project: 'drills', run })
  const { signal } = new AbortController()
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  const result = await holdDrill(
    { drill: 'oom-kill', project: 'drills', timeoutMilliseconds: 90_000 },
    {
      argocd: createArgocd({ http: createHttp({ signal }), server: server.url, token }),
      clock: createClock(signal),
      progress: { say, warn: say, phase: (_name, work) => work() },
    },
  )
  return { result, lines }
}

/**
 * The drill's image, as its Job runs it, against a real Prometheus and Alertmanager with the rules of
 * manifests/observability, and a process that the kernel really kills for its memory. Metrics are read and rules evaluated
 * each second and not each 30 and 15; with SCRAPE_INTERVAL 5 s the drill demands in 15 s what a cluster has 90 s for.
 */
describe('the OOM drill', () => {
  let world: DrillWorld
  beforeAll(async () => {
    world = await openDrillWorld({ rules: evaluatedEach(rulesFile(), '1s') })
  })
  afterAll(async () => await world?.[Symbol.asyncDispose]())

  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    const end = Date.now() + 30_000
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error('it did not become so within 30 s')
      await sleep(100)
    }
  }
  const injected = (): string[] =>
    world.kubernetes.requests
      .filter(({ method, path }) => method === 'POST' && !path.includes('dryRun'))
      .map(({ status }) => `${status}`)

  test('passes: the alert fires for the killed pod in time, is resolved in time, and CI reads so through Argo CD', async () => {
    const jobs: RunningJob[] = []
    const run = async (): Promise<Hook> => {
      const job = await world.drill('oom-kill', '5s')
      jobs.push(job)
      return { uid: job.uid, log: job.log, ended: job.ended().then(({ exitCode }) => exitCode) }
    }
    const { result, lines } = await holdThroughArgocd(run)
    const [job] = jobs
    const name = `oom-kill-${job?.uid.slice(0, 8)}`
    expect([result.outcome, result.because]).toEqual([
      'passed',
      'ContainerOOMKilled fired for the right pod and was resolved, both in time',
    ])
    expect(result.report).toMatchObject({ drill: 'oom-kill', job: job?.uid, object: `Pod drills/${name}` })
    const measures = result.report?.measures ?? []
    expect(measures.map(({ what }) => what)).toEqual([
      'metrics: its restarts are counted',
      'metrics: its last end is told as OOMKilled',
      'metrics: its exit code is told as 137',
      `Prometheus: ContainerOOMKilled fires for pod ${name}`,
      `Alertmanager: ContainerOOMKilled fires for pod ${name}`,
      'Prometheus: nothing fires for it any more',
      'Alertmanager: all of it is resolved',
    ])
    expect(measures.filter(({ tookMilliseconds = 90_000 }) => tookMilliseconds >= 90_000)).toEqual([])
    expect(lines.join('\n')).toContain('its container was OOM-killed (exit code 137)')
    expect(((await job?.log()) ?? []).join('\n')).not.toContain(world.kubernetes.token)
    expect(injected()).toEqual(['201'])
    expect([...world.kubernetes.cluster.pods.keys()]).toEqual([])
    await job?.[Symbol.asyncDispose]()
  })

  test('ended by SIGTERM it cleans up, and says so', async () => {
    await using job = await world.drill('oom-kill', '30s')
    await until(() => [...world.kubernetes.cluster.pods.keys()].some((name) => name.startsWith('oom-kill-')))
    await job.terminate()
    const { exitCode, report } = await endOf(job)
    expect([exitCode, report?.verdict, report?.because]).toEqual([
      1,
      'failed',
      'the drill was ended by SIGTERM before it was over. Run it again',
    ])
    expect([...world.kubernetes.cluster.pods.keys()]).toEqual([])
  })

  test('killed without a word its pod goes with the Job, and the next drill waits for nobody', async () => {
    const job = await world.drill('oom-kill', '30s')
    await until(() => [...world.kubernetes.cluster.pods.keys()].some((name) => name.startsWith('oom-kill-')))
    await job.kill()
    await using next = await world.drill('oom-kill', '1s')
    expect((await endOf(next)).report?.because).toMatch(
      /^Pod oom-kill-\w{8} of another run of this drill is in drills\. Wait for/,
    )
    await job[Symbol.asyncDispose]()
    await until(() => world.kubernetes.cluster.pods.size === 0)
  })

  test('aborts where the alert is active already', async () => {
    const alert = { labels: { alertname: 'ContainerOOMKilled', namespace: 'drills', pod: 'other' } }
    const tell = async (more: object): Promise<void> => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify([{ ...alert, ...more }])
      await fetch(`${world.monitoring.alertmanagerUrl}/api/v2/alerts`, { method: 'POST', headers, body })
    }
    await tell({})
    await using job = await world.drill('oom-kill', '1s')
    const { exitCode, report } = await endOf(job)
    expect([exitCode, report?.because, report?.object]).toEqual([
      1,
      "ContainerOOMKilled is active already for other in drills, so that it could not be told from the drill's own. Find out why, or wait until it is resolved",
      '',
    ])
    await tell({ endsAt: new Date(Date.now() - 1_000).toISOString() })
  })

  test('aborts where kube-state-metrics is down: it could see no failure', async () => {
    const known = injected().length
    world.kubernetes.silent.add('kube-state-metrics')
    const query = `${world.monitoring.prometheusUrl}/api/v1/query?query=${encodeURIComponent('up{job="kube-state-metrics"} == 0')}`
    await until(async () => (await (await fetch(query)).text()).includes('"value"'))
    await using job = await world.drill('oom-kill', '1s')
    const { exitCode, report } = await endOf(job)
    expect(exitCode).toBe(1)
    expect(report?.because).toMatch(/^Prometheus gets nothing of kube-state-metrics: `up\{/)
    expect(injected().length).toBe(known)
    world.kubernetes.silent.delete('kube-state-metrics')
  })

  test('aborts where Prometheus cannot be reached', async () => {
    const known = injected().length
    await world.monitoring.stopPrometheus()
    await using job = await world.drill('oom-kill', '1s')
    const { exitCode, report } = await endOf(job)
    expect([exitCode, injected().length]).toEqual([1, known])
    expect(report?.because).toMatch(/^cannot reach 127\.0\.0\.1:\d+: connect ECONNREFUSED/)
  })
})
