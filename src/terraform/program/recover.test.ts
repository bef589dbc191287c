import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { erroredState, type Recovered, recover } from './recover.ts'
import type { OwnLock } from './release-own-lock.ts'
import type { StateLock } from './state-lock.ts'

const from = Date.UTC(2026, 0, 1)
const own: OwnLock = { operation: 'apply', from, until: from + 2_000, died: false }
const lock: StateLock = {
  id: 'id',
  path: 'bucket/key',
  operation: 'apply',
  who: 'runner@here',
  version: '1.11.4',
  created: from + 1_000,
}

/** As the backend `http` tells it. */
const known: StateLock = { id: 'id', path: '', operation: '', who: '', version: '', created: Number.NaN }

type World = {
  asked?: OwnLock | undefined
  held?: StateLock | undefined
  errored?: string
  refuses?: number
  hides?: number
}

const run = async ({ asked, held, errored, refuses = 0, hides = 0 }: World) => {
  const directory = await mkdtemp(join(tmpdir(), 'recover-'))
  if (errored !== undefined) await writeFile(join(directory, erroredState), errored)
  const done: string[] = []
  const failing = (count: number) => {
    let left = count
    return () => {
      left -= 1
      if (left >= 0) throw new Error('the bucket refuses')
    }
  }
  const [askLock, push] = [failing(hides), failing(refuses)]
  const recovered: Recovered = await recover(
    {
      directory,
      who: 'runner@here',
      own: asked,
      keep: async (file) => {
        done.push(`keep ${await readFile(file, 'utf8')}`)
        return 'state.sealed'
      },
    },
    {
      terraform: {
        lockHolder: async () => {
          askLock()
          return held
        },
        unlock: async (id) => {
          done.push(`unlock ${id}`)
        },
        pushState: async (file) => {
          push()
          done.push(`push ${await readFile(join(directory, file), 'utf8')}`)
        },
      },
      clock: { now: () => 0, sleep: async () => undefined },
      progress: { say: () => undefined, warn: () => undefined },
    },
  )
  return { recovered, done, left: await readdir(directory) }
}

test.each<{ name: string; world: World; recovered: unknown; done: string[] }>([
  { name: 'nothing was left', world: { asked: own }, recovered: { lock: 'free', state: 'stored' }, done: [] },
  {
    name: 'our own lock is released before the state is stored, which needs it',
    world: { asked: own, held: lock, errored: 'state' },
    recovered: { lock: 'released', state: 'pushed' },
    done: ['unlock id', 'push state'],
  },
  {
    name: 'the lock of another host is left alone',
    world: { asked: own, held: { ...lock, who: 'runner@there' } },
    recovered: { lock: { heldBy: { ...lock, who: 'runner@there' } }, state: 'stored' },
    done: [],
  },
  ...[
    { name: 'that another job of this host made a moment earlier', created: from - 500 },
    { name: 'that another job of this host made a moment later', created: from + 2_500 },
    { name: 'that tells no time', created: Number.NaN },
    { name: 'of another operation of this host', operation: 'plan' },
  ].map(({ name, ...other }) => ({
    name: `a lock ${name} is left alone`,
    world: { asked: own, held: { ...lock, ...other } },
    recovered: { lock: { heldBy: { ...lock, ...other } }, state: 'stored' },
    done: [],
  })),
  {
    name: 'a lock of which nothing is told but its id may be that of the next run',
    world: { asked: own, held: known },
    recovered: { lock: { heldBy: known }, state: 'stored' },
    done: [],
  },
  {
    name: 'one that died over its lock has it still, whatever is told of it',
    world: { asked: { ...own, died: true }, held: known },
    recovered: { lock: 'released', state: 'stored' },
    done: ['unlock id'],
  },
  {
    name: 'a run that came to no lock has left none, whoever holds it',
    world: { held: lock, errored: 'state' },
    recovered: { lock: 'free', state: 'pushed' },
    done: ['push state'],
  },
  {
    name: 'a bucket that refuses for a moment is asked again',
    world: { asked: own, held: lock, errored: 'state', refuses: 2, hides: 2 },
    recovered: { lock: 'released', state: 'pushed' },
    done: ['unlock id', 'push state'],
  },
  {
    name: 'a bucket that goes on refusing: the state is kept, sealed',
    world: { asked: own, errored: 'state', refuses: 99, hides: 99 },
    recovered: {
      lock: { unknown: 'the bucket refuses' },
      state: { kept: 'state.sealed', why: 'the bucket refuses' },
    },
    done: ['keep state'],
  },
])('$name', async ({ world, recovered, done }) => {
  expect(await run(world)).toEqual({ recovered, done, left: [] })
})
