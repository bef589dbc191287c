import { request as ask, createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { listenHere } from '../support/listen-here.ts'

export type RecordingProxy = AsyncDisposable & {
  url: string
  requests: { method: string; path: string }[]
  /** Of the answers so far: their bodies' bytes, and how many were under way at once at most, streams apart. */
  answers: { bytes: number; mostAtOnce: number }
}

/** Stands before Argo CD and counts what it is asked, and what it answers; `delay` says how long a path has to wait for its answer, in milliseconds. */
export const startRecordingProxy = async (
  target: string,
  delay: (path: string) => number = () => 0,
): Promise<RecordingProxy> => {
  const requests: RecordingProxy['requests'] = []
  const answers: RecordingProxy['answers'] = { bytes: 0, mostAtOnce: 0 }
  let underWay = 0
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request
    requests.push({ method, path: url })
    if (!url.startsWith('/api/v1/stream/')) {
      underWay += 1
      answers.mostAtOnce = Math.max(answers.mostAtOnce, underWay)
      response.on('close', () => {
        underWay -= 1
      })
    }
    const forward = async (): Promise<void> => {
      await setTimeout(delay(url))
      const forwarded = ask(new URL(url, target), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.on('error', () => response.destroy())
        answer.on('data', (chunk: Buffer) => {
          answers.bytes += chunk.length
        })
        answer.pipe(response)
      })
      forwarded.on('error', () => response.destroy())
      response.on('close', () => forwarded.destroy())
      request.pipe(forwarded)
    }
    void forward()
  })
  const { url, stop } = await listenHere(server)
  return { url, requests, answers, [Symbol.asyncDispose]: stop }
}
