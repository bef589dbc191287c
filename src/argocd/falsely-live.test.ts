import { expect, test } from 'vitest'
import { deployment, pod, recorded, seen } from '../../tests/support/argocd/recorded.ts'
import type { Application, Operation, Resource } from './answers/application.ts'
import type { Observation, Pod } from './answers/observation.ts'
import type { Workload } from './answers/workload.ts'
import { assess, isAloneEnough, isAloneEnoughForNow } from './judgement/assess.ts'
import type { Expectation } from './judgement/expectation.ts'
import { judge, type Verdict } from './judgement/judge.ts'
import { firstMemory, type Memory, remember } from './judgement/memory.ts'
import type { Outcome } from './judgement/outcome.ts'
import { decidesAt, type Patience } from './judgement/patience.ts'
import { noteLook, type Times } from './watch/next-look.ts'
import { type How, isThorough, isTold, planLook } from './watch/pace.ts'

/** mulberry32: a small generator of numbers from 0 to 1 that starts the same with the same seed. */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const ours = 'a'.repeat(40)
const revisions: [string, ...string[]] = [ours, 'b'.repeat(40), '0'.repeat(40), 'main', '']
const digests = ['1', '2', '3'].map((digit) => `sha256:${digit.repeat(64)}`)
const [wanted = ''] = digests
const image = (digest: string): string => `host.test/shop/quote@${digest}`
const expectation: Expectation = {
  commit: ours,
  images: [{ repository: 'shop/quote', tag: undefined, digest: wanted }],
}
const patience: Patience = { timeout: 120_000, detectTimeout: 40_000, degradedGrace: 10_000, stableFor: 5_000 }

/** How often each of the verdicts came. */
type Tally = Map<Outcome, number>

type Dice = {
  /** True that often, of 1. */
  falls: (often: number) => boolean
  pick: <T>(first: T, ...others: T[]) => T
}

const diceOf = (random: () => number): Dice => ({
  falls: (often) => random() < often,
  pick: (first, ...others) => [first, ...others][Math.floor(random() * (others.length + 1))] ?? first,
})

const service: Resource = {
  group: '',
  version: 'v1',
  kind: 'Service',
  namespace: 'apps',
  name: 'quote',
  synced: true,
  toPrune: false,
  hook: false,
  health: 'Healthy',
  message: undefined,
}

const anyOperation = ({ pick }: Dice, now: number): Operation => ({
  phase: pick('Succeeded', 'Succeeded', 'Running', 'Pending', 'Terminating', 'Failed', 'Error'),
  revisions: [pick(...revisions)],
  message: pick('', 'Retrying attempt #1', 'Sync operation blocked by sync window'),
  startedAt: now - 5_000,
  finishedAt: pick(now, now - 5_000, now - 5_000, undefined),
  retries: pick(0, 1, 5),
  partial: pick(false, false, true),
  failures: pick([], [{ kind: 'Job', name: 'migrate', message: 'no', hook: true }]),
})

const anyCondition = ({ pick }: Dice): Application['conditions'] =>
  pick(
    [],
    [],
    [{ type: 'ComparisonError', message: pick('no such path', 'rpc error: code = Unavailable') }],
    [{ type: 'SyncError', message: `Failed last sync attempt to [${pick(...revisions)}]: no` }],
    [{ type: 'SharedResourceWarning', message: 'shared' }],
  )

const anyWorkload = ({ pick }: Dice): Workload => {
  const desired = pick(1, 3)
  return deployment({
    name: pick('quote', 'other'),
    images: [pick(image(wanted), image(wanted), ...digests.map(image), 'host.test/shop/cart:1')],
    generation: pick(1, 1, 2),
    desired,
    updated: pick(desired, desired, 0),
    available: pick(desired, desired, 0),
    total: pick(desired, desired, 4),
    paused: pick(false, false, false, true),
    stalled: pick(false, false, false, true),
    refusal: pick(undefined, undefined, undefined, 'exceeded quota'),
  })
}

const anyPod = ({ pick }: Dice): Pod =>
  pod({
    name: pick('quote-1', 'quote-2'),
    workload: pick('Deployment quote', 'Deployment other'),
    current: pick(true, true, false),
    ready: pick(true, true, false),
    health: pick('Healthy', 'Progressing', 'Degraded'),
    reason: pick('Running', 'Running', 'Terminating', 'CrashLoopBackOff'),
  })

const anySync = ({ pick }: Dice): Partial<Application> => ({
  sync: pick('Synced', 'Synced', 'OutOfSync', 'Unknown'),
  resources: pick(
    [service],
    [],
    [{ ...service, synced: false, toPrune: true }],
    [{ ...service, synced: false, kind: pick('Service', 'Deployment') }],
    [{ ...service, health: 'Degraded', kind: pick('Service', 'HorizontalPodAutoscaler') }],
  ),
})

/** One thing or another changes from a look to the next, mostly for the better. */
const change = (before: Observation, dice: Dice, now: number): Observation => {
  const { falls, pick } = dice
  if (falls(0.6)) return before
  if (falls(0.4)) return healthyWorld(now)
  const application = { ...before.application, reconciledAt: pick(now, now, now - 10_000) }
  const changes: (() => Partial<Observation>)[] = [
    () => ({ revision: pick(...revisions), contains: pick(true, true, false, undefined) }),
    () => ({ operationContains: pick(true, true, false, undefined) }),
    () => ({ workloads: pick([anyWorkload(dice)], [anyWorkload(dice), anyWorkload(dice)], []) }),
    () => ({ pods: pick([anyPod(dice)], [anyPod(dice), anyPod(dice)], []) }),
    () => ({ application: { ...application, operation: pick(undefined, anyOperation(dice, now)) } }),
    () => ({ application: { ...application, ...anySync(dice) } }),
    () => ({ application: { ...application, conditions: anyCondition(dice) } }),
    () => ({
      application: {
        ...application,
        health: pick('Healthy', 'Progressing', 'Degraded', 'Suspended', 'Missing', 'Unknown'),
      },
    }),
    () => ({ application: { ...application, automated: pick(true, false), deleting: pick(false, false, true) } }),
    () => ({ closedWindow: pick(undefined, 'a sync window is closed') }),
  ]
  const [first = () => ({})] = changes
  return { ...before, ...pick(first, ...changes)() }
}

const healthyWorld = (now: number): Observation =>
  seen(recorded('healthy', { reconciledAt: now }), {
    revision: ours,
    workloads: [deployment({ name: 'quote', images: [image(wanted)] })],
    pods: [pod({ name: 'quote-1', workload: 'Deployment quote' })],
  })

/** What live means, said anew: every part must hold, and nothing here is shared with what is tested. */
const whyNotLive = ({ application, contains, workloads, pods }: Observation): string | undefined => {
  const { operation, conditions, health, resources, reconciledAt = 0 } = application
  const naming = workloads.filter(({ images }) => images.some((named) => named.includes('/shop/quote@')))
  const others = resources.filter((resource) => resource.health === 'Degraded')
  const wrongs: [boolean, string][] = [
    [contains === false, 'the commit is not in the revision'],
    [conditions.some(({ type }) => type === 'ComparisonError'), 'the manifests cannot be rendered'],
    [application.deleting, 'it is being deleted'],
    [
      operation !== undefined && !operation.partial && /^(Pending|Running|Terminating)$/.test(operation.phase),
      'it is being synced',
    ],
    [(operation?.finishedAt ?? 0) > reconciledAt, 'its health is older than the sync'],
    [naming.some(({ images }) => !images.every((named) => named === image(wanted))), 'a template names another image'],
    [naming.some((one) => one.observedGeneration < one.generation), 'a controller has not seen the change'],
    [
      naming.some((one) => one.updated !== one.desired || one.total > one.updated || one.available < one.desired),
      'a rollout is not complete',
    ],
    [
      pods.some(
        (one) =>
          naming.some(({ name }) => one.workload === `Deployment ${name}`) &&
          one.ready &&
          !one.current &&
          one.reason !== 'Terminating',
      ),
      'an old pod is ready',
    ],
    [
      health !== 'Healthy' &&
        !(health === 'Degraded' && others.length > 0 && others.every(({ kind }) => kind === 'HorizontalPodAutoscaler')),
      'it is not healthy',
    ],
  ]
  return wrongs.find(([wrong]) => wrong)?.[1]
}

type Wait = { how: How; wasAlone: boolean; troubledAt: number; memory: Memory; times: Times }
type Play = { seed: number; tally: Tally; streamed: boolean }

/** Looks at a world that changes at random until there is a verdict, as the wait does; returns what is wrong with it. */
const play = ({ seed, tally, streamed }: Play): string | undefined => {
  const dice = diceOf(randomFrom(seed))
  let now = 10_000
  let world = change(healthyWorld(now), dice, now)
  let told = world.application
  const times = { lookedAt: now, clusterAt: now, readAt: now, refreshedAt: now }
  const wait: Wait = { how: 'normal', wasAlone: true, troubledAt: now, memory: firstMemory(now), times }
  while (now - wait.memory.startedAt <= patience.timeout + 10_000) {
    const observation = lookAt(world, told, wait)
    const verdict = judgeLook(wait, observation, now)
    if (verdict.state === 'settled' && isThorough(wait.how)) {
      tally.set(verdict.outcome, (tally.get(verdict.outcome) ?? 0) + 1)
      return verdict.outcome === 'live' ? whyFalse(world, now - wait.troubledAt) : undefined
    }
    const plan = planNext({ wait, verdict, dice, streamed, now })
    now = plan.at
    wait.how = plan.how
    noteLooked(wait, observation, now)
    told = dice.pick(told, world.application, world.application)
    world = change(world, dice, now)
    told = dice.pick(told, world.application, world.application)
  }
  return 'no verdict'
}

const whyFalse = (world: Observation, fineMilliseconds: number): string | undefined =>
  whyNotLive(world) ?? whyUnstable(fineMilliseconds)

const noteLooked = (wait: Wait, observation: Observation, now: number): void => {
  wait.wasAlone = observation.alone ?? false
  if (whyNotLive(observation) !== undefined) wait.troubledAt = now
}

const judgeLook = (wait: Wait, observation: Observation, now: number): Verdict => {
  const standing = assess({ observation, expectation })
  wait.memory = remember(wait.memory, standing, now, isTold(wait.how) ? 'told' : 'read')
  noteLook(wait.times, wait.how, now)
  return judge({ standing, memory: wait.memory, patience, now })
}

type Next = { wait: Wait; verdict: Verdict; dice: Dice; streamed: boolean; now: number }

/** Streams come and go, drop what happens, and say it late. */
const planNext = ({ wait: { memory, times }, verdict, dice, streamed, now }: Next): { at: number; how: How } => {
  if (verdict.state === 'settled') return { at: now, how: 'read' }
  const plan = planLook({
    ...{ verdict, kind: memory.kind ?? 'undetected', since: memory.since, decidesAt: decidesAt(memory, patience) },
    ...{ ...times, now, count: dice.pick(1, 1, 20), jitter: dice.pick(0.8, 1, 1.2) },
    ...{ told: streamed && dice.falls(0.8), news: streamed && dice.falls(0.5), doubt: streamed && dice.falls(0.1) },
  })
  return { ...plan, at: Math.max(now + 50, plan.at) }
}

/** What a look of that kind shows of the world: what was told may be older than what the cluster says. */
const lookAt = (
  world: Observation,
  told: Application,
  { how, wasAlone }: { how: How; wasAlone: boolean },
): Observation => {
  if (isThorough(how)) return world
  const observation = isTold(how) ? { ...world, application: told } : world
  const alone = { observation: { ...observation, workloads: [], pods: [], closedWindow: undefined }, expectation }
  const isEnough = isAloneEnough(alone) || (wasAlone && how !== 'cluster' && isAloneEnoughForNow(alone))
  return isEnough ? { ...alone.observation, alone: true } : observation
}

const whyUnstable = (fineMilliseconds: number): string | undefined =>
  fineMilliseconds < patience.stableFor ? `fine for ${fineMilliseconds} ms only` : undefined

test.each([
  { by: 'who asks', streamed: false },
  { by: 'who is told late, or not at all', streamed: true },
])(
  'of 10,000 random sequences of observations, $by: none is falsely live, and none ends without a verdict',
  {
    timeout: 120_000,
  },
  ({ streamed }) => {
    const tally: Tally = new Map()
    const seeds = Array.from({ length: 10_000 }, (_, index) => index + 1)
    const played = seeds.map((seed) => ({ seed, wrong: play({ seed, tally, streamed }) }))
    expect(played.filter(({ wrong }) => wrong !== undefined).slice(0, 5)).toEqual([])
    // The dice reach every outcome that a look can lead to, live among the most frequent.
    const reached: Outcome[] = [
      'blocked',
      'degraded',
      'live',
      'not-detected',
      'regressed',
      'render-failed',
      'stale-render',
      'superseded',
      'sync-failed',
    ]
    expect([...tally.keys()].sort()).toEqual(expect.arrayContaining(reached))
    expect(tally.get('live')).toBeGreaterThan(500)
  },
)
