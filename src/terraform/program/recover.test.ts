import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { erroredState, type Recovered, recover } from './recover.ts'
import type { StateLock } from './state-lock.ts'

const since = Date.UTC(2026, 0, 1)
const lock: StateLock = {
  id: 'id',
  path: 'bucket/key',
  operation: 'apply',
  who: 'runner@here',
  version: '1.11.4',
  created: since + 1_000,
}

type World = { held?: StateLock | undefined; errored?: string; refuses?: number; hides?: number }

const run = async ({ held, errored, refuses = 0, hides = 0 }: World) => {
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
      since,
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
  { name: 'nothing was left', world: {}, recovered: { lock: 'free', state: 'stored' }, done: [] },
  {
    name: 'our own lock is released before the state is stored, which needs it',
    world: { held: lock, errored: 'state' },
    recovered: { lock: 'released', state: 'pushed' },
    done: ['unlock id', 'push state'],
  },
  {
    name: 'the lock of another host is left alone',
    world: { held: { ...lock, who: 'runner@there' } },
    recovered: { lock: { heldBy: { ...lock, who: 'runner@there' } }, state: 'stored' },
    done: [],
  },
  {
    name: 'a lock of this host from before this run is left alone',
    world: { held: { ...lock, created: since - 60_000 } },
    recovered: { lock: { heldBy: { ...lock, created: since - 60_000 } }, state: 'stored' },
    done: [],
  },
  {
    name: 'a lock that tells no time is left alone',
    world: { held: { ...lock, created: Number.NaN } },
    recovered: { lock: { heldBy: { ...lock, created: Number.NaN } }, state: 'stored' },
    done: [],
  },
  {
    name: 'a bucket that refuses for a moment is asked again',
    world: { held: lock, errored: 'state', refuses: 2, hides: 2 },
    recovered: { lock: 'released', state: 'pushed' },
    done: ['unlock id', 'push state'],
  },
  {
    name: 'a bucket that goes on refusing: the state is kept, sealed',
    world: { errored: 'state', refuses: 99, hides: 99 },
    recovered: {
      lock: { unknown: 'the bucket refuses' },
      state: { kept: 'state.sealed', why: 'the bucket refuses' },
    },
    done: ['keep state'],
  },
])('$name', async ({ world, recovered, done }) => {
  expect(await run(world)).toEqual({ recovered, done, left: [] })
})
