import { expect, test } from 'vitest'
import { recorded } from '../../../tests/support/argocd/recorded.ts'
import { Failure } from '../../lib/failure.ts'
import type { Clock } from '../../lib/time.ts'
import type { Application } from '../answers/application.ts'
import type { Told } from '../answers/told.ts'
import type { Argocd } from '../server/api.ts'
import { openFeed } from './feed.ts'

type Stream = {
  tell: (version: number, changes?: Partial<Application> & { type?: Told['type'] }) => Promise<void>
  end: (error?: Error) => Promise<void>
}

type Item = Told | { error: Error | undefined }

async function* played(next: () => Promise<Item | undefined>): AsyncGenerator<Told> {
  for (;;) {
    const item = await next()
    if (item !== undefined && 'application' in item) yield item
    else if (item?.error !== undefined) throw item.error
    else return
  }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A feed whose streams are played by hand; its clock moves by as much as somebody sleeps, unless it is told to wait. */
const open = (patience = 1) => {
  const streams: Stream[] = []
  const said: string[] = []
  const slept: number[] = []
  let now = 0
  const watch: Argocd['watch'] = async (_, signal) => {
    if (streams.length >= patience) throw new Failure('unreachable', 'nobody listens')
    const queue: Item[] = []
    const pending = { wake: (): void => undefined }
    const put = async (item: Item) => {
      queue.push(item)
      pending.wake()
      await turn()
    }
    signal.addEventListener('abort', () => void put({ error: new Error('closed') }))
    streams.push({
      tell: (version, { type = 'MODIFIED', ...changes } = {}) =>
        put({ type, application: recorded('healthy', { ...changes, version }) }),
      end: (error) => put({ error }),
    })
    const next = async () => {
      while (queue.length === 0) await new Promise<void>((resolve) => Object.assign(pending, { wake: resolve }))
      return queue.shift()
    }
    return played(next)
  }
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds, until) => {
      slept.push(milliseconds)
      if (slept.length > 20) await new Promise<void>((resolve) => until?.addEventListener('abort', () => resolve()))
      now += milliseconds
      await turn()
    },
  }
  const never = () => Promise.reject(new Error('not asked'))
  const argocd: Argocd = {
    server: 'https://argocd.example.com',
    ...{ list: never, application: never, refreshed: never, sync: never, tree: never, live: never },
    ...{ closedWindow: never, events: never, logs: never, watch },
  }
  const feed = openFeed({
    argocd,
    which: { projects: [] },
    clock,
    random: () => 0.5,
    say: (line) => void said.push(line),
  })
  return { feed, streams, said, slept, [Symbol.asyncDispose]: feed.close }
}

const read = recorded('healthy', { version: 10 })

test('what is told counts from what was read on: older tellings do not, and other applications do not', async () => {
  await using opened = open()
  const follower = opened.feed.follow({ name: read.name })
  await turn()
  const [stream] = opened.streams
  await stream?.tell(7)
  expect(follower.state()).toEqual({ told: true, news: false, doubt: false })
  follower.read(read)
  await stream?.tell(9, { health: 'Degraded' })
  await stream?.tell(12, { name: 'other' })
  expect([follower.state().news, follower.newest()?.version]).toEqual([false, 10])
  await stream?.tell(11, { health: 'Progressing' })
  expect(follower.state().news).toBe(true)
  expect(follower.newest()).toMatchObject({ version: 11, health: 'Progressing' })
  expect(follower.state().news).toBe(false)
})

test('what was told before it was read is not lost', async () => {
  await using opened = open()
  const follower = opened.feed.follow({ name: read.name })
  await turn()
  await opened.streams[0]?.tell(13, { health: 'Degraded' })
  follower.read(read)
  expect([follower.state().news, follower.newest()?.health]).toEqual([true, 'Degraded'])
})

test.each([
  ['one that is gone', { type: 'DELETED' as const }, 11],
  ['one whose version is not said', {}, 0],
])('%s is doubted, and read', async (_, changes, version) => {
  await using opened = open()
  const follower = opened.feed.follow({ name: read.name })
  await turn()
  follower.read(read)
  await opened.streams[0]?.tell(version, changes)
  expect(follower.state().doubt).toBe(true)
  follower.read(read)
  expect(follower.state().doubt).toBe(false)
})

test('a stream that ends is opened again, and what is known is doubted until it is read', async () => {
  await using opened = open(2)
  const follower = opened.feed.follow({ name: read.name })
  await turn()
  follower.read(read)
  await opened.streams[0]?.tell(10)
  await opened.streams[0]?.end()
  await turn()
  expect(follower.state()).toEqual({ told: false, news: false, doubt: false })
  await opened.streams[1]?.tell(10)
  expect(follower.state()).toEqual({ told: true, news: false, doubt: true })
  expect(opened.said).toEqual([])
})

test('what fails again and again is tried more and more seldom, with jitter, and said once', async () => {
  await using opened = open(0)
  for (let turns = 0; turns < 100; turns += 1) await turn()
  expect(opened.slept.slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  expect(opened.said).toEqual(['the watch stream fails: nobody listens; asking Argo CD every few seconds instead'])
})
