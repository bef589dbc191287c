import { expect, test } from 'vitest'
import { Failure } from '../lib/failure.ts'
import { type ApplyOutside, type ApplyRequest, apply } from './apply.ts'
import { beginning } from './apply-progress.ts'
import type { ApplyEnd, PlanEnd, Terraform } from './cli.ts'
import type { StateLock } from './state-lock.ts'

const lock: StateLock = { id: 'id', path: '', operation: 'apply', who: 'a@b', version: '', created: 0 }
const ran = { standing: beginning(0), warnings: [] }
const changes: PlanEnd = { kind: 'planned', changes: true, warnings: [] }

type World = { ends: ApplyEnd[]; plans?: PlanEnd[]; fingerprints?: string[] }

const run = async ({ ends, plans = [], fingerprints = [] }: World, more: Partial<ApplyRequest> = {}) => {
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
    ...{ pullState: unexpected, pushState: unexpected, show },
    plan: async ({ mode }) => {
      done.push(`plan ${mode}`)
      return next(plans)
    },
    apply: async (file) => {
      done.push(`apply ${file}`)
      return next(ends)
    },
    outputs: async () => ({ values: { a: 1 }, sensitive: [] }),
  }
  const outside: ApplyOutside = {
    terraform,
    fingerprintOf: async () => next(fingerprints),
    runsHolding: async () => [{ name: 'apply #1', url: 'u' }],
    recover: async () => {
      done.push('recover')
      return { lock: 'free', state: 'stored' }
    },
    privateDirectory: '/p',
    clock: { now: () => 0, sleep: async () => undefined },
    progress: { say: () => undefined, warn: () => undefined, phase: (_name, work) => work() },
  }
  const request: ApplyRequest = { mode: 'normal', fingerprint: 'f', planFile: '/p/approved', accept: 'exact', ...more }
  return { result: await apply(request, outside), done }
}

const failure = new Failure('denied', 'no')

test.each([
  {
    name: 'the approved plan',
    world: { ends: [{ kind: 'applied' as const, ...ran }] },
    result: { outcome: 'applied', which: 'approved', outputs: { values: { a: 1 }, sensitive: [] } },
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
    world: { ends: [{ kind: 'failed' as const, failure, ...ran }] },
    result: { outcome: 'failed', failure, recovered: { lock: 'free', state: 'stored' } },
    done: ['apply /p/approved', 'recover'],
  },
  {
    name: 'the fingerprint alone, for a destroy',
    world: { ends: [{ kind: 'applied' as const, ...ran }], plans: [changes], fingerprints: ['f'] },
    more: { planFile: undefined, mode: 'destroy' as const },
    result: { outcome: 'applied', which: 'same' },
    done: ['plan destroy', 'apply /p/plan-1'],
  },
])('$name', async ({ world, more, result, done }) => {
  expect(await run(world, more)).toEqual({ result: expect.objectContaining(result), done })
})
