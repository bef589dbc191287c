import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listenHere } from '../../tests/support/listen-here.ts'
import { createHttpStream, type Streamed } from './http-stream.ts'

const patience = { firstMilliseconds: 10_000, silenceMilliseconds: 10_000 }

/** Asks a server that answers as told; `close` ends the exchange. */
const open = async (listener: RequestListener, changes: Partial<typeof patience> = {}) => {
  const server = createServer(listener)
  const { url, stop } = await listenHere(server)
  onTestFinished(stop)
  const closing = new AbortController()
  const stream = createHttpStream({ signal: new AbortController().signal })
  const streamed = stream({ url, signal: closing.signal, patience: { ...patience, ...changes } })
  return { streamed, close: () => closing.abort(new Error('closed')) }
}

const read = async ({ chunks }: Streamed, onChunk: (chunk: string) => void = () => undefined): Promise<string> => {
  const text: string[] = []
  for await (const chunk of chunks) {
    text.push(chunk)
    onChunk(chunk)
  }
  return text.join('')
}

test('an answer is read while it is sent, and no character is cut', async () => {
  const euro = Buffer.from('€')
  let goOn = (): void => undefined
  const { streamed } = await open((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .write(Buffer.concat([Buffer.from('one'), euro.subarray(0, 1)]))
    goOn = () => response.end(euro.subarray(1))
  })
  const answer = await streamed
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } })
  expect(await read(answer, () => goOn())).toBe('one€')
})

test.each([
  ['no head', () => undefined],
  ['a head without a word', (_request, response) => response.writeHead(200).flushHeaders()],
] satisfies [string, RequestListener][])('%s: unreachable, since nothing is sent', async (_, listener) => {
  const { streamed } = await open(listener, { firstMilliseconds: 100 })
  await expect(streamed.then(read)).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringMatching(/^cannot reach 127\.0\.0\.1:\d+: it sends nothing$/),
  })
})

test('silence after words is unreachable too, and words in time are not', async () => {
  const { streamed } = await open(
    (_request, response) => {
      let words = 0
      const timer = setInterval(() => {
        words += 1
        if (words > 5) clearInterval(timer)
        else response.write(`${words}`)
      }, 100)
    },
    { silenceMilliseconds: 1_500 },
  )
  let heard = ''
  const ended = streamed.then((answer) => read(answer, (chunk) => (heard += chunk)))
  await expect(ended).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringContaining('sends nothing'),
  })
  expect(heard).toBe('12345')
})

test('a connection that breaks off is unreachable', async () => {
  const { streamed } = await open((request, response) => {
    response.write('half a li', () => request.socket.destroy())
  })
  await expect(streamed.then((answer) => read(answer))).rejects.toMatchObject({ reason: 'unreachable' })
})

test('it ends with its signal', async () => {
  const { streamed, close } = await open((_request, response) => void response.write('first'))
  await expect(streamed.then((answer) => read(answer, close))).rejects.toThrow('closed')
})
