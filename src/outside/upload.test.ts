import { createServer, type RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { listenHere } from '../../tests/support/listen-here.ts'
import { Failure } from '../lib/failure.ts'
import { createUpload } from './upload.ts'

const serve = async (listener: RequestListener) => {
  let connections = 0
  const server = createServer(listener).on('connection', () => {
    connections += 1
  })
  const { url, stop } = await listenHere(server)
  return { url: `${url}/layer`, connections: () => connections, [Symbol.asyncDispose]: stop }
}

const never = new AbortController().signal
const settings = { signal: never, silenceMilliseconds: 30_000 }
const put = { method: 'PUT', headers: { authorization: 'secret' } } as const

/** So many pieces of a megabyte that all are the same memory, filled anew for each. */
const sharing = (count: number) =>
  async function* () {
    const piece = Buffer.alloc(1_000_000)
    for (let index = 0; index < count; index += 1) yield piece.fill(index)
  }

test('pieces that share their memory arrive as they were, and connections are used again', async () => {
  const received: number[] = []
  await using server = await serve(async (request, response) => {
    let [bytes, sum] = [0, 0]
    for await (const chunk of request) {
      bytes += chunk.length
      for (const byte of chunk) sum += byte
    }
    received.push(bytes, sum)
    response.writeHead(201, { location: '/there' }).end()
  })
  const upload = createUpload(settings)
  await upload({ method: 'POST', url: server.url, headers: {}, size: 0 })
  const answer = await upload({ ...put, url: server.url, size: 5_000_000, pieces: sharing(5) })
  expect(answer).toMatchObject({ status: 201, headers: { location: '/there' } })
  expect(received).toEqual([0, 0, 5_000_000, 10_000_000])
  expect(server.connections()).toBe(1)
})

test('who says no before all has come is heard', async () => {
  await using server = await serve((_, response) => response.writeHead(403).end('no'))
  const answer = await createUpload(settings)({ ...put, url: server.url, size: 50_000_000, pieces: sharing(50) })
  expect(answer.status).toBe(403)
})

test.each([
  { how: 'without end', bytes: 1_000_000, everyMilliseconds: 1, silenceMilliseconds: 30_000 },
  { how: 'a byte at a time', bytes: 1, everyMilliseconds: 20, silenceMilliseconds: 300 },
])('who has answered and goes on $how is hung up on', async ({ bytes, everyMilliseconds, silenceMilliseconds }) => {
  const hungUp = Promise.withResolvers<void>()
  await using server = await serve((request, response) => {
    request.resume()
    response.writeHead(201)
    const more = setInterval(() => response.writableNeedDrain || response.write('x'.repeat(bytes)), everyMilliseconds)
    response.on('close', () => {
      clearInterval(more)
      hungUp.resolve()
    })
  })
  const upload = createUpload({ signal: never, silenceMilliseconds })
  expect(await upload({ ...put, url: server.url, size: 1_000_000, pieces: sharing(1) })).toMatchObject({ status: 201 })
  await hungUp.promise
})

type Unreachable = {
  what: string
  listener: RequestListener
  pieces?: ReturnType<typeof sharing>
  silenceMilliseconds?: number
  says: RegExp
}

describe('is unreachable', () => {
  const quick = { silenceMilliseconds: 300, says: /silence for 0.3 s/ }
  test.each<Unreachable>([
    { what: 'who hangs up', listener: (request) => request.socket.destroy(), says: /cannot reach 127/ },
    {
      what: 'who hangs up in the middle',
      listener: (request) => request.once('data', () => request.socket.resetAndDestroy()),
      says: /cannot reach 127/,
    },
    { what: 'who reads nothing', listener: () => undefined, ...quick },
    { what: 'who never answers', listener: (request) => request.resume(), ...quick },
    {
      what: 'what is sent from a file that cannot be read',
      listener: (request) => request.resume(),
      pieces: async function* () {
        yield Buffer.alloc(10)
        throw new Error('EIO')
      },
      says: /EIO/,
    },
  ])('$what', async ({ listener, pieces = sharing(20), silenceMilliseconds = 30_000, says }) => {
    await using server = await serve(listener)
    const upload = createUpload({ signal: never, silenceMilliseconds })
    await expect(upload({ ...put, url: server.url, size: 20_000_000, pieces })).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.stringMatching(says),
    })
  })
})

test('a cancelled run ends it at once, with its own reason', async () => {
  const controller = new AbortController()
  await using server = await serve(() => controller.abort(new Failure('cancelled', 'cancelled')))
  const upload = createUpload({ ...settings, signal: controller.signal })
  const sent = upload({ ...put, url: server.url, size: 20_000_000, pieces: sharing(20) })
  await expect(sent).rejects.toMatchObject({ reason: 'cancelled' })
})
