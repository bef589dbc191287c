import { createServer, type RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { listenHere } from '../../tests/support/listen-here.ts'
import { Failure } from '../lib/failure.ts'
import { createDownload } from './download.ts'

const serve = async (listener: RequestListener) => {
  const server = createServer(listener)
  const { url, stop } = await listenHere(server)
  return { url: `${url}/layer?signature=secret`, [Symbol.asyncDispose]: stop }
}
const never = new AbortController().signal

test('asks for the range alone', async () => {
  await using server = await serve(({ headers }, response) => response.writeHead(206).end(headers.range))
  const { status, bytes } = await createDownload(never)({ url: server.url, start: 5, end: 15 })
  expect([status, String(bytes)]).toEqual([206, 'bytes=5-14'])
})

test.each<{ what: string; listener: RequestListener }>([
  { what: 'hangs up', listener: (request) => request.socket.destroy() },
  {
    what: 'hangs up in the middle',
    listener: (request, response) => {
      response.writeHead(206, { 'content-length': '10' })
      response.write('01234', () => request.socket.destroy())
    },
  },
  { what: 'sends far more than was asked for', listener: (_, response) => response.end(Buffer.alloc(1_000_000)) },
])('who $what is unreachable, and its signature is not told', async ({ listener }) => {
  await using server = await serve(listener)
  const read = createDownload(never)({ url: server.url, start: 0, end: 10 })
  await expect(read).rejects.toMatchObject({ reason: 'unreachable', message: expect.not.stringContaining('secret') })
})

test('a cancelled run ends it at once, with its own reason', async () => {
  const controller = new AbortController()
  await using server = await serve(() => controller.abort(new Failure('cancelled', 'cancelled')))
  const read = createDownload(controller.signal)({ url: server.url, start: 0, end: 10 })
  await expect(read).rejects.toMatchObject({ reason: 'cancelled' })
})
