import { expect, test } from 'vitest'
import { Failure } from '../lib/failure.ts'
import { apply } from './apply.ts'
import type { ApplyOutside, ApplyRequest } from './apply-request.ts'
import type { Cleared } from './leftovers/clear-leftovers.ts'
import type { Leftover } from './leftovers/leftover.ts'
import { beginning } from './program/apply-progress.ts'
import type { Terraform } from './program/cli.ts'
import type { ApplyEnd } from './program/run-apply.ts'
import type { PlanEnd } from './program/run-plan.ts'
import type { StateLock } from './program/state-lock.ts'

const lock: StateLock = { id: 'id', path: '', operation: 'apply', who: 'a@b', version: '', created: 0 }
const ran = { standing: beginning(0), warnings: [] }
const changes: PlanEnd = { kind: 'planned', changes: true, warnings: [] }

type World = {
  ends: ApplyEnd[]
  plans?: PlanEnd[]
  fingerprints?: string[]
  cleared?: Cleared[]
  left?: Failure[]
  unread?: Failure[]
  state?: string
  held?: StateLock
}

const stateOf = (serial: number) => JSON.stringify({ version: 4, lineage: 'l', serial })
const nothing = { clusters: [], leftovers: [] }
const volume: Leftover = { kind: 'volume', id: 'v', name: 'v', cluster: 'shop' }
const shop = { clusters: ['shop'], leftovers: [volume] }

const run = async (
  { ends, plans = [], fingerprints = [], cleared = [], left = [], unread = [], state = stateOf(7), held }: World,
  more: Partial<ApplyRequest> = {},
) => {
  const done: string[] = []
  const unexpected = async (): Promise<never> => {
    throw new Error('not asked for here')
  }
  const next = <T>(items: T[]): T => {
    const item = items.shift()
    if (item === undefined) throw new Error('asked once too often')
    return item
  }
  const show: Terraform['show'] = async function* () {
    yield Buffer.from('{}')
  }
  const terraform: Terraform = {
    ...{ product: 'Terraform', version: '1.11.4', program: 'terraform' },
    ...{ init: unexpected, validate: unexpected, untaint: unexpected, lockHolder: unexpected, unlock: unexpected },
    ...{ pushState: unexpected, lastingLock: async () => held, show },
    pullState: async () => state,
    plan: async ({ mode }) => {
      done.push(`plan ${mode}`)
      return next(plans)
    },
    apply: async (file) => {
      done.push(`apply ${file}`)
      return next(ends)
    },
    outputs: async () => {
      const refusal = unread.shift()
      if (refusal) throw refusal
      return { values: { a: 1 }, sensitive: [] }
    },
  }
  const outside: ApplyOutside = {
    terraform,
    runsHolding: async () => [{ name: 'apply #1', url: 'u' }],
    readPlan: async (_chunks, { mode, approved }) => ({
      fingerprint: next(fingerprints),
      controlled: approved ?? (mode === 'destroy' ? shop : nothing),
    }),
    controllers: {
      clear: async ({ clusters }) => {
        if (clusters.length > 0) done.push(`clear ${clusters}`)
        return cleared.shift() ?? { kind: 'cleared', deleted: [] }
      },
      refuseAnyLeft: async (clusters) => {
        if (clusters.length > 0) done.push(`look at ${clusters}`)
        const refusal = left.shift()
        if (refusal) throw refusal
      },
    },
    releaseLock: unexpected,
    recover: async () => {
      done.push('recover')
      return { lock: 'free', state: 'stored' }
    },
    privateDirectory: '/p',
    clock: { now: () => 0, sleep: async () => undefined },
    progress: { say: () => undefined, warn: () => undefined, phase: (_name, work) => work() },
  }
  const approved = { planFile: '/p/approved', controlled: nothing, state: '' }
  const request: ApplyRequest = { mode: 'normal', fingerprint: 'f', approved, accept: 'exact', ...more }
  return { result: await apply(request, outside), done }
}

const failure = new Failure('denied', 'no')
const destroy = { planFile: '/p/approved', controlled: shop, state: 'l/7' }

test.each([
  {
    name: 'the approved plan',
    world: { ends: [{ kind: 'applied' as const, ...ran }] },
    result: { outcome: 'applied', which: 'approved', outputs: { values: { a: 1 }, sensitive: [] } },
    done: ['apply /p/approved'],
  },
  {
    name: 'the approved plan, whose outputs are read at the second time',
    world: { ends: [{ kind: 'applied' as const, ...ran }], unread: [failure] },
    result: { outcome: 'applied', outputs: { values: { a: 1 }, sensitive: [] } },
    done: ['apply /p/approved'],
  },
  {
    name: 'the approved plan, whose outputs nobody gives: it is applied all the same',
    world: { ends: [{ kind: 'applied' as const, ...ran }], unread: [failure, failure] },
    result: {
      outcome: 'failed',
      failure: expect.objectContaining({
        reason: 'denied',
        message:
          'the plan is applied, but its outputs cannot be read: no. Run again: it finds nothing to do, and reads them',
      }),
      recovered: { lock: 'free', state: 'stored' },
      ...ran,
    },
    done: ['apply /p/approved'],
  },
  {
    name: 'a stale plan whose meaning is the same',
    world: {
      ends: [
        { kind: 'stale' as const, ...ran },
        { kind: 'applied' as const, ...ran },
      ],
      plans: [changes],
      fingerprints: ['f'],
    },
    result: { outcome: 'applied', which: 'same' },
    done: ['apply /p/approved', 'plan normal', 'apply /p/plan-2'],
  },
  {
    name: 'a stale plan that now means something else',
    world: { ends: [{ kind: 'stale' as const, ...ran }], plans: [changes], fingerprints: ['g'] },
    result: { outcome: 'stale' },
    done: ['apply /p/approved', 'plan normal'],
  },
  {
    name: 'a stale plan of which nothing is left to do',
    world: { ends: [{ kind: 'stale' as const, ...ran }], plans: [{ ...changes, changes: false }] },
    result: { outcome: 'nothing-to-do' },
    done: ['apply /p/approved', 'plan normal'],
  },
  {
    name: 'a state that changes again and again',
    world: {
      ends: Array.from({ length: 3 }, () => ({ kind: 'stale' as const, ...ran })),
      plans: [changes, changes],
      fingerprints: ['f', 'f'],
    },
    result: { outcome: 'stale', because: ['the state changes faster than a plan is made of it'] },
    done: ['apply /p/approved', 'plan normal', 'apply /p/plan-2', 'plan normal', 'apply /p/plan-3'],
  },
  {
    name: 'a lock of somebody else',
    world: { ends: [{ kind: 'locked' as const, lock, ...ran }] },
    result: { outcome: 'locked', lock, runs: [{ name: 'apply #1', url: 'u' }] },
    done: ['apply /p/approved'],
  },
  {
    name: 'a cancel, which leaves the rest to the post step',
    world: { ends: [{ kind: 'interrupted' as const, ...ran }] },
    result: { outcome: 'interrupted' },
    done: ['apply /p/approved'],
  },
  {
    name: 'a failure, after which state and lock are looked after',
    world: { ends: [{ kind: 'failed' as const, failure, left: undefined, ...ran }] },
    result: { outcome: 'failed', failure, recovered: { lock: 'free', state: 'stored' } },
    done: ['apply /p/approved', 'recover'],
  },
  {
    name: 'the fingerprint alone, for a destroy',
    world: { ends: [{ kind: 'applied' as const, ...ran }], plans: [changes], fingerprints: ['f'] },
    more: { approved: undefined, mode: 'destroy' as const },
    result: { outcome: 'applied', which: 'same' },
    done: ['plan destroy', 'clear shop', 'apply /p/plan-1', 'look at shop'],
  },
  {
    name: 'the end of a cluster, and of what its controllers made',
    world: {
      ends: [{ kind: 'applied' as const, ...ran }],
      cleared: [{ kind: 'cleared' as const, deleted: [volume] }],
    },
    more: { approved: destroy, mode: 'destroy' as const },
    result: { outcome: 'applied', which: 'approved', deleted: [volume] },
    done: ['clear shop', 'apply /p/approved', 'look at shop'],
  },
  {
    name: 'the end of a cluster in which something was made that nobody approved',
    world: { ends: [], cleared: [{ kind: 'unapproved' as const, found: [volume], scaled: true }] },
    more: { approved: destroy, mode: 'destroy' as const },
    result: {
      outcome: 'stale',
      because: [
        'volume v of cluster shop was made since the plan was approved',
        'the nodes were scaled to none already, nothing was deleted: plan anew, and let that be approved',
      ],
    },
    done: ['clear shop'],
  },
  {
    name: 'the end of a cluster after which something is there again',
    world: { ends: [{ kind: 'applied' as const, ...ran }], left: [failure] },
    more: { approved: destroy, mode: 'destroy' as const },
    result: { outcome: 'failed', failure, recovered: { lock: 'free', state: 'stored' } },
    done: ['clear shop', 'apply /p/approved', 'look at shop'],
  },
  {
    name: 'the end of a cluster whose state has changed: nothing is deleted for a plan that cannot be applied',
    world: { ends: [], plans: [changes], fingerprints: ['g'], state: stateOf(8) },
    more: { approved: destroy, mode: 'destroy' as const },
    result: { outcome: 'stale' },
    done: ['plan destroy'],
  },
  {
    name: 'the end of a cluster while somebody else is at work: nothing is deleted for a plan that cannot be applied',
    world: { ends: [], held: lock },
    more: { approved: destroy, mode: 'destroy' as const },
    result: { outcome: 'locked', lock },
    done: [],
  },
  {
    name: 'the end of a cluster whose state changes after what was made by controllers is gone',
    world: {
      ends: [{ kind: 'stale' as const, ...ran }],
      cleared: [{ kind: 'cleared' as const, deleted: [volume] }],
      plans: [changes],
      fingerprints: ['g'],
    },
    more: { approved: destroy, mode: 'destroy' as const },
    result: {
      outcome: 'stale',
      because: [
        expect.stringContaining('does something else'),
        'deleted already, as approved: volume v of cluster shop',
      ],
    },
    done: ['clear shop', 'apply /p/approved', 'plan destroy'],
  },
  {
    name: 'the end of a cluster in which something was made after the rest was deleted',
    world: {
      ends: [{ kind: 'stale' as const, ...ran }],
      cleared: [
        { kind: 'cleared' as const, deleted: [volume] },
        { kind: 'unapproved' as const, found: [{ ...volume, id: 'w', name: 'w' }], scaled: false },
      ],
      plans: [changes],
      fingerprints: ['f'],
    },
    more: { approved: destroy, mode: 'destroy' as const },
    result: {
      outcome: 'stale',
      because: [
        'volume w of cluster shop was made since the plan was approved',
        'deleted already, as approved: volume v of cluster shop: plan anew, and let that be approved',
      ],
    },
    done: ['clear shop', 'apply /p/approved', 'plan destroy', 'clear shop'],
  },
  {
    name: 'the rest of a cluster’s end, of which nothing is left to do',
    world: { ends: [{ kind: 'stale' as const, ...ran }], plans: [{ ...changes, changes: false }] },
    more: { approved: destroy, mode: 'destroy' as const },
    result: { outcome: 'nothing-to-do' },
    done: ['clear shop', 'apply /p/approved', 'plan destroy', 'look at shop'],
  },
])('$name', async ({ world, more, result, done }) => {
  expect(await run(world, more)).toEqual({ result: expect.objectContaining(result), done })
})
