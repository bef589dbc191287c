import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listenHere } from '../../tests/support/listen-here.ts'
import { createGitHub } from './github.ts'

const open = async (listener: RequestListener) => {
  const server = createServer(listener)
  const { url: apiUrl, stop } = await listenHere(server)
  onTestFinished(stop)
  const { signal } = new AbortController()
  return createGitHub({ apiUrl, graphqlUrl: `${apiUrl}/graphql`, token: async () => 'a-token', signal })
}

test('an answer that never ends breaks off before it fills the memory', async () => {
  const piece = Buffer.alloc(4 * 1024 * 1024, 'x')
  let sent = 0
  const github = await open((_request, response) => {
    const more = (): void => {
      if (response.destroyed) return
      sent += piece.length
      response.write(piece, more)
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    more()
  })
  expect(await github.rest({ path: '/repos/acme/shop' })).toMatchObject({
    status: 0,
    data: expect.stringContaining('larger than 64 MiB'),
  })
  expect(sent).toBeLessThan(100 * 1024 * 1024)
})

test('an answer that breaks off is none, and no empty one', async () => {
  const github = await open((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"sha":"', () => request.socket.resetAndDestroy())
  })
  expect(await github.rest({ path: '/repos/acme/shop' })).toMatchObject({ status: 0 })
})

test('a page of a proxy is no answer of the API', async () => {
  const github = await open((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>')
  })
  expect(await github.rest({ path: '/repos/acme/shop' })).toEqual({
    status: 0,
    headers: {},
    data: "what answers is not GitHub's API: it sends text/html",
  })
})
