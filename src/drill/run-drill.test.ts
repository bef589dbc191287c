import { describe, expect, test } from 'vitest'
import { Failure } from '../lib/failure.ts'
import { type DrillName, drillNames } from './failures/drill.ts'
import { drillOf, longestMilliseconds } from './failures/drills.ts'
import { ended, runDrill } from './run-drill.ts'
import type { Alertmanager } from './servers/alertmanager.ts'
import type { Kubernetes, KubernetesObject } from './servers/kubernetes.ts'
import type { Prometheus } from './servers/prometheus.ts'

/** A cluster and its monitoring in virtual time: what fails when, and what is raised of it. Seconds throughout. */
type World = {
  name?: DrillName
  failsAfter?: number
  /** From the failure to the metrics, and to the alert at Prometheus; Alertmanager has it a second later. */
  metricsAfter?: number
  firesAfter?: number
  namesPod?: string
  resolvesAfter?: number
  /** What fires in the shop from then on. */
  shopAlertAfter?: number
  cancelledAfter?: number
  /** Somebody takes away what the drill made. */
  deletedAfter?: number
  rules?: { name: string; forMilliseconds: number; trouble: string }[]
  watchdogAt?: { prometheus: boolean; alertmanager: boolean }
  alertBefore?: boolean
  refuses?: string
  /** A drill, of which a pod is there. */
  leftover?: DrillName
  /** A pod of another drill, for which the very same alert fires, all the time. */
  besides?: string
  removable?: boolean
  prometheusAwayAt?: [number, number]
  /** From then on they answer, and know of no alert at all, as after a restart without rules. */
  forgetfulAfter?: { prometheus?: number; alertmanager?: number }
  look?: unknown
}

const interval = 30_000
const start = Date.parse('2026-01-01T00:00:00Z')
const never = Number.POSITIVE_INFINITY
const isoAt = (milliseconds: number): string => new Date(milliseconds).toISOString()

const statusOf: Record<DrillName, (at: number) => unknown> = {
  'oom-kill': (at) => ({
    status: {
      containerStatuses: [
        { state: {}, lastState: { terminated: { reason: 'OOMKilled', exitCode: 137, finishedAt: isoAt(at) } } },
      ],
    },
  }),
  'crash-loop': () => ({ status: { containerStatuses: [{ state: { waiting: { reason: 'CrashLoopBackOff' } } }] } }),
  'cpu-hog': (at) => ({
    status: { containerStatuses: [{ ready: true, state: { running: { startedAt: isoAt(at) } } }] },
  }),
  'bad-image': (at) => ({
    status: {
      conditions: [
        { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded', lastTransitionTime: isoAt(at) },
      ],
    },
  }),
  'failing-readiness': (at) => ({
    status: { containerStatuses: [{ ready: false, state: { running: { startedAt: isoAt(at) } } }] },
  }),
}

const openWorld = (world: World) => {
  const name = world.name ?? 'oom-kill'
  const drill = drillOf(name, interval)
  let now = start
  let created: { object: KubernetesObject; at: number } | undefined
  let goneAt = never
  const cancelled = new AbortController()
  const seconds = (count: number): number => count * 1000
  const failedAt = (): number => (created === undefined ? never : created.at + seconds(world.failsAfter ?? 60))
  const firing = (delay: number): boolean =>
    (world.alertBefore ?? false) ||
    (now >= failedAt() + seconds(world.firesAfter ?? drill.alertFor / 1000 + 40) + delay &&
      now < goneAt + seconds(world.resolvesAfter ?? 40) + delay)
  const labels = () => ({
    alertname: drill.alert,
    namespace: 'drills',
    severity: 'critical',
    [drill.namedBy]: world.namesPod ?? created?.object.metadata.name ?? 'older',
  })
  const besides = () =>
    world.besides === undefined ? [] : [{ name: drill.alert, labels: { ...labels(), [drill.namedBy]: world.besides } }]
  const watchdog = { name: 'Watchdog', labels: {} }
  const whenThere = <T>(value: T): Promise<T> => {
    const [from, to] = world.prometheusAwayAt ?? [never, never]
    const away = now >= start + seconds(from) && now < start + seconds(to)
    return away ? Promise.reject(new Failure('unreachable', 'cannot reach prometheus:9090')) : Promise.resolve(value)
  }
  const prometheus: Prometheus = {
    query: (promql) => {
      const isSource = promql.startsWith('up{')
      return whenThere(isSource || now >= failedAt() + seconds(world.metricsAfter ?? 20) ? [1] : [])
    },
    alerts: () => {
      if (now >= start + seconds(world.forgetfulAfter?.prometheus ?? never)) return whenThere([])
      const shop = {
        name: 'PodRestarted',
        state: 'firing',
        labels: { namespace: 'shop-demo', pod: 'cart-1', container: 'cart' },
      }
      return whenThere([
        ...((world.watchdogAt?.prometheus ?? true) ? [{ ...watchdog, state: 'firing' }] : []),
        ...(firing(0) ? [{ name: drill.alert, state: 'firing', labels: labels() }] : []),
        ...(now >= start + seconds(world.shopAlertAfter ?? never) ? [shop] : []),
        ...besides().map((alert) => ({ ...alert, state: 'firing' })),
      ])
    },
    rules: () => whenThere(world.rules ?? [{ name: drill.alert, forMilliseconds: drill.alertFor, trouble: '' }]),
  }
  const alertmanager: Alertmanager = {
    alerts: () => {
      if (now >= start + seconds(world.forgetfulAfter?.alertmanager ?? never)) return Promise.resolve([])
      return Promise.resolve([
        ...((world.watchdogAt?.alertmanager ?? true) ? [{ ...watchdog, state: 'active', receivers: ['deadman'] }] : []),
        ...(firing(1_000) ? [{ name: drill.alert, state: 'active', labels: labels(), receivers: ['drill'] }] : []),
        ...besides().map((alert) => ({ ...alert, state: 'active', receivers: ['drill'] })),
      ])
    },
  }
  const runner = {
    metadata: {
      ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: `drill-${name}`, uid: '0123456789ab' }],
    },
    spec: { containers: [{ image: 'registry/shop/drill:1@sha256:0' }] },
  }
  const kubernetes: Kubernetes = {
    tryCreate: () =>
      world.refuses === undefined ? Promise.resolve() : Promise.reject(new Failure('denied', world.refuses)),
    create: (object) => {
      created = { object, at: now }
      return Promise.resolve()
    },
    read: ({ name: asked }) => {
      if (asked === 'runner') return Promise.resolve(runner)
      if (created === undefined || now >= goneAt) return Promise.resolve(undefined)
      return Promise.resolve(now >= failedAt() ? (world.look ?? statusOf[name](failedAt())) : {})
    },
    list: (_kind, selector) => {
      const isThere = world.leftover !== undefined && selector === `slipway/drill=${world.leftover}`
      return Promise.resolve(isThere ? [{ metadata: { name: `${world.leftover}-1` } }] : [])
    },
    remove: () => {
      if (world.removable ?? true) goneAt = Math.min(goneAt, now + 3_000)
      return Promise.resolve()
    },
  }
  const pass = (milliseconds: number): void => {
    now += milliseconds
    if (now >= start + seconds(world.deletedAfter ?? never)) goneAt = Math.min(goneAt, now)
    if (now >= start + seconds(world.cancelledAfter ?? never)) cancelled.abort(ended('SIGTERM'))
  }
  const clock = (signal: AbortSignal) => ({
    now: () => now,
    sleep: (milliseconds: number) => {
      pass(milliseconds)
      return signal.aborted ? Promise.reject(signal.reason) : Promise.resolve()
    },
  })
  const lines: string[] = []
  const outside = {
    ...{ kubernetes, prometheus, alertmanager },
    ...{ clock: clock(cancelled.signal), lastClock: clock(new AbortController().signal) },
    say: (line: string) => void lines.push(line),
  }
  const request = { drill, namespace: 'drills', runner: 'runner', bystanders: /^(?:shop-.+)$/, pollMilliseconds: 1_000 }
  return {
    run: async () => {
      const report = await runDrill(request, outside)
      const isGone = created === undefined || now >= goneAt
      return { report, lines, isGone, injected: created?.object, tookMilliseconds: now - start }
    },
    longest: longestMilliseconds(drill),
  }
}

const hold = async (world: World) => await openWorld(world).run()

describe.each(drillNames)('%s', (name) => {
  test('passes where its alert fires and is resolved in time', async () => {
    const { report, isGone, injected } = await hold({ name })
    expect([report.verdict, report.because.replace(/ for .*/, '')]).toEqual(['passed', `${report.alert} fired`])
    expect(report.object).toBe(`${injected?.kind} drills/${name}-01234567`)
    expect(
      report.measures.every(
        ({ tookMilliseconds = never, withinMilliseconds }) => tookMilliseconds <= withinMilliseconds,
      ),
    ).toBe(true)
    expect(isGone).toBe(true)
  })

  test('fails where its alert never fires, and ends in its time', async () => {
    const world = openWorld({ name, firesAfter: never })
    const { report, isGone, tookMilliseconds } = await world.run()
    expect(report.because).toMatch(
      /^not seen: Prometheus: \w+ fires for \w+ [\w-]+, within \S+; not seen: Alertmanager: /,
    )
    expect([report.verdict, isGone]).toEqual(['failed', true])
    expect(tookMilliseconds).toBeLessThan(world.longest)
  })

  test('is owned by the Job, restricted and limited', async () => {
    const { injected } = await hold({ name })
    expect(injected?.metadata).toMatchObject({
      namespace: 'drills',
      labels: { 'slipway/drill': name },
      ownerReferences: [{ kind: 'Job', name: `drill-${name}`, uid: '0123456789ab' }],
    })
    const spec = JSON.stringify(injected)
    // A Deployment's pods may have none.
    expect(spec.includes('"activeDeadlineSeconds":3600')).toBe(injected?.kind === 'Pod')
    for (const part of ['"runAsNonRoot":true', '"automountServiceAccountToken":false', '"drop":["ALL"]', '"limits"']) {
      expect(spec).toContain(part)
    }
  })
})

test.each<{ what: string; world: World; because: RegExp; injects?: boolean }>([
  {
    what: 'an alert that is late',
    world: { firesAfter: 100 },
    because:
      /^late: Prometheus: ContainerOOMKilled fires for pod oom-kill-01234567, after 1m4\ds? instead of within 1m30s; late/,
  },
  {
    what: 'metrics that tell nothing',
    world: { metricsAfter: never },
    because: /^not seen: metrics: its restarts are counted, within (?:60s|1m00s)/,
  },
  {
    what: 'an alert that names another pod',
    world: { namesPod: 'cart-1' },
    because:
      /^ContainerOOMKilled fires, but it names the pod cart-1 and not oom-kill-01234567: correct the labels of its rule$/,
  },
  {
    what: 'an alert that is not resolved',
    world: { resolvesAfter: never },
    because:
      /^not seen: Prometheus: nothing fires for it any more, within 1m30s; not seen: Alertmanager: all of it is resolved/,
  },
  {
    what: 'an alert that is resolved late',
    world: { resolvesAfter: 120 },
    because: /^late: Prometheus: nothing fires for it any more, after 2m0\ds? instead of within 1m30s/,
  },
  {
    what: 'an alert for the shop',
    world: { shopAlertAfter: 90 },
    because: /^raised while the drill ran: PodRestarted for shop-demo\/cart-1\/cart$/,
  },
  {
    what: 'a pod that does not fail',
    world: { failsAfter: never },
    because: /^Pod oom-kill-01234567 did not fail within 1m45s: is there a node that can run it\?$/,
  },
  {
    what: 'a pod that ends otherwise',
    world: {
      look: { status: { containerStatuses: [{ lastState: { terminated: { reason: 'Error', exitCode: 1 } } }] } },
    },
    because:
      /^Pod oom-kill-01234567: its container ended with Error \(exit code 1\) and not OOMKilled. Look at its events, and run the drill again$/,
  },
  {
    what: 'a pod that somebody deletes',
    world: { deletedAfter: 30 },
    because: /^somebody has deleted Pod oom-kill-01234567. Run the drill again$/,
  },
  {
    what: 'an image that is not there',
    world: { look: { status: { containerStatuses: [{ state: { waiting: { reason: 'ImagePullBackOff' } } }] } } },
    because: /its container cannot run \(ImagePullBackOff\): is the image of the drill in the registry\?$/,
  },
  {
    what: 'a pod that cannot be deleted',
    world: { removable: false },
    because: /^Pod oom-kill-01234567 is still there 45s after its deletion/,
  },
  {
    what: 'a Prometheus that goes away and does not come back',
    world: { prometheusAwayAt: [70, never] },
    because: /^not seen: .* \(cannot reach prometheus:9090\)/,
  },
  {
    what: 'a Prometheus that forgets all alerts, which is no resolution',
    world: { forgetfulAfter: { prometheus: 110 } },
    because: /^not seen: Prometheus: nothing fires for it any more, within 1m30s$/,
  },
  {
    what: 'an Alertmanager that forgets all alerts, which is no resolution',
    world: { forgetfulAfter: { alertmanager: 110 } },
    because: /^not seen: Alertmanager: all of it is resolved, within 1m30s$/,
  },
  {
    what: 'being told to end',
    world: { cancelledAfter: 70 },
    because: /^the drill was ended by SIGTERM before it was over. Run it again$/,
  },
])('fails at $what', async ({ world, because }) => {
  const { report, isGone } = await hold(world)
  expect(report.verdict).toBe('failed')
  expect(report.because).toMatch(because)
  expect(isGone).toBe(world.removable ?? true)
})

test.each<{ what: string; world: World; because: string }>([
  {
    what: 'the rule is not loaded',
    world: { rules: [] },
    because: 'Prometheus has no rule ContainerOOMKilled: apply manifests/observability',
  },
  {
    what: 'the rule cannot be evaluated',
    world: { rules: [{ name: 'ContainerOOMKilled', forMilliseconds: 0, trouble: 'many-to-many matching' }] },
    because: 'Prometheus cannot evaluate the rule ContainerOOMKilled: many-to-many matching',
  },
  {
    what: 'the rule waits longer than the drill',
    world: { rules: [{ name: 'ContainerOOMKilled', forMilliseconds: 300_000, trouble: '' }] },
    because: 'the rule ContainerOOMKilled waits 5m00s before it fires; the drill is made for 0.0s',
  },
  {
    what: 'Watchdog does not get to Alertmanager',
    world: { watchdogAt: { prometheus: true, alertmanager: false } },
    because: 'Watchdog, which always fires, is not at Alertmanager: alerts do not get from Prometheus to it',
  },
  {
    what: 'rules are not evaluated at all',
    world: { watchdogAt: { prometheus: false, alertmanager: true } },
    because: 'Watchdog, which always fires, does not fire at Prometheus: rules are not evaluated',
  },
  {
    what: 'the alert is active already',
    world: { alertBefore: true },
    because:
      "ContainerOOMKilled is firing already for older in drills, so that it could not be told from the drill's own. Find out why, or wait until it is resolved",
  },
  {
    what: 'the same drill is under way',
    world: { leftover: 'oom-kill' },
    because: 'Pod oom-kill-1 of another run of this drill is in drills. Wait for it, or delete what it has left',
  },
  {
    what: 'the namespace would not take the pod',
    world: { refuses: 'exceeded quota: drills' },
    because: 'exceeded quota: drills',
  },
  {
    what: 'Prometheus cannot be reached',
    world: { prometheusAwayAt: [0, never] },
    because: 'cannot reach prometheus:9090',
  },
])('injects nothing where $what', async ({ world, because }) => {
  const { report, injected } = await hold(world)
  expect([report.verdict, report.because, report.object, injected]).toEqual(['failed', because, '', undefined])
})

test.each<{ what: string; world: World }>([
  { what: 'the pod of another drill', world: { leftover: 'cpu-hog' } },
  { what: "another drill's pod, for which its alert fires too", world: { besides: 'crash-loop-89abcdef' } },
  { what: "a pod of another drill's Deployment", world: { besides: 'bad-image-89abcdef-5f6d7c-x2x4z' } },
])('is not disturbed by $what', async ({ world }) => {
  const { report } = await hold(world)
  expect([report.verdict, report.because]).toEqual(['passed', expect.stringContaining('fired for the right pod')])
})

test('a Prometheus that is away for a moment does no harm, and is told', async () => {
  const { report, lines } = await hold({ prometheusAwayAt: [65, 75] })
  expect(report.verdict).toBe('passed')
  expect(lines.join('\n')).toContain('cannot reach prometheus:9090')
})
