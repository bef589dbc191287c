import { expect, test } from 'vitest'
import { readRecording } from '../../../tests/support/argocd/recorded.ts'
import { linesOf, readTold } from './told.ts'

const application = readRecording('healthy')
const message = JSON.stringify({ result: { type: 'MODIFIED', application } })

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length)
}

test.each([1, 7, 100_000])(
  'lines are the same in pieces of %i, and half a line at the end is dropped',
  async (length) => {
    const lines: string[] = []
    for await (const line of linesOf(inPieces('one\n\ntwo €\n:\nhal', length))) lines.push(line)
    expect(lines).toEqual(['one', '', 'two €', ':'])
  },
)

test.each([
  ['as a server-sent event', `data: ${message} `],
  ['as bare JSON', message],
])('an application is told %s', (_, line) => {
  expect(readTold(line)).toMatchObject({ type: 'MODIFIED', application: { name: 'good', sync: 'Synced' } })
})

test.each(['', ':', ': keepalive', 'event: message', 'retry: 1000'])('%j says nothing of an application', (line) => {
  expect(readTold(line)).toBeUndefined()
})

test.each([
  ['data: {"result":{"type":"MODIFI', 'unreachable', /cannot be read/],
  ['{"error":{"http_code":503,"message":"server is going away"}}', 'unreachable', /ended: server is going away/],
  ['{"error":{"http_code":401,"message":"token is expired"}}', 'denied', /token is expired/],
])('%s ends the stream', (line, reason, said) => {
  expect(() => readTold(line)).toThrow(expect.objectContaining({ reason, message: expect.stringMatching(said) }))
})

test('a line that never ends ends the stream', async () => {
  const reading = async () => {
    for await (const _ of linesOf(inPieces('x'.repeat(64 * 1024 * 1024 + 1), 32 * 1024 * 1024))) return 'a line'
    return 'its end'
  }
  await expect(reading()).rejects.toMatchObject({
    reason: 'unreachable',
    message: 'the watch stream has a line without an end',
  })
})
