import { request } from 'node:https'
import { createServer } from 'node:net'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { awsRequestHandler } from './aws.ts'
import { createDownload } from './download.ts'
import { createHttp } from './http.ts'
import { createHttpStream } from './http-stream.ts'
import { createUpload } from './upload.ts'

const { signal } = new AbortController()
const url = 'https://elsewhere.test/'
const short = { timeoutMilliseconds: 200, silenceMilliseconds: 200, firstMilliseconds: 200 }

let open = 0
/** Takes every connection and says nothing, as one does whose own way is cut. */
beforeEach(async () => {
  const proxy = createServer((socket) => {
    open += 1
    socket
      .on('error', () => undefined)
      .on('close', () => {
        open -= 1
      })
    socket.resume()
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    proxy.close()
  })
})

test.each<[what: string, ask: () => Promise<unknown>]>([
  ['a request', () => createHttp({ signal })({ url, ...short })],
  ['a stream', () => createHttpStream({ signal })({ url, signal, patience: short })],
  ['an upload', () => createUpload({ signal, ...short })({ url, method: 'POST', headers: {}, size: 0 })],
  ['a download', () => createDownload(signal, 200)({ url, start: 0, end: 1 })],
])('%s waits no longer for a proxy that says nothing, and hangs up on it', async (_, ask) => {
  await expect(ask()).rejects.toMatchObject({ reason: 'unreachable' })
  await expect.poll(() => open).toBe(0)
})

test('what connects for the AWS SDK hangs up on it, too', async () => {
  const { httpsAgent } = awsRequestHandler(200)
  const asked = new Promise((resolve, reject) => request(url, { agent: httpsAgent }, resolve).on('error', reject).end())
  await expect(asked).rejects.toMatchObject({ code: 'ERR_PROXY_TUNNEL' })
  await expect.poll(() => open).toBe(0)
})
