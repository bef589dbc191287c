import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

export type RecordingProxy = AsyncDisposable & { url: string; requests: { method: string; path: string }[] }

/** Stands before Argo CD and counts what it is asked; `delay` says how long a path has to wait for its answer, in milliseconds. */
export const startRecordingProxy = async (
  target: string,
  delay: (path: string) => number = () => 0,
): Promise<RecordingProxy> => {
  const requests: RecordingProxy['requests'] = []
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request
    requests.push({ method, path: url })
    const forward = async (): Promise<void> => {
      await setTimeout(delay(url))
      const forwarded = ask(new URL(url, target), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.on('error', () => response.destroy())
        answer.pipe(response)
      })
      forwarded.on('error', () => response.destroy())
      response.on('close', () => forwarded.destroy())
      request.pipe(forwarded)
    }
    void forward()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: Partial<AddressInfo> = Object(server.address())
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}`, requests, [Symbol.asyncDispose]: stop }
}
