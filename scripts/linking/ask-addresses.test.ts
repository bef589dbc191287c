import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenHere } from '../../tests/support/listen-here.ts'
import { askAddresses } from './ask-addresses.ts'

const server = createServer(({ method, url = '' }, answer) => {
  const [, kind = ''] = url.split('/')
  if (kind === 'moved') answer.writeHead(301, { location: '/there' })
  else if (kind === 'broken') return void answer.destroy()
  else if (kind === 'pages-only') answer.writeHead(method === 'GET' ? 200 : 405)
  else answer.writeHead(Number({ there: 200, 'for-people': 403, gone: 404, failing: 503 }[kind] ?? 500))
  answer.end('a page')
})
let listening: Awaited<ReturnType<typeof listenHere>>
beforeAll(async () => {
  listening = await listenHere(server)
})
afterAll(() => listening.stop())

test('what is there has no trouble, and what is not is told with what came of it, in the order asked', async () => {
  const kinds = ['there', 'gone', 'moved', 'pages-only', 'for-people', 'failing', 'broken']
  const asked = await askAddresses(kinds.map((kind) => `${listening.url}/${kind}/x`))
  expect(asked.map(({ address, trouble }) => `${address.split('/')[3]}: ${trouble ?? 'is there'}`)).toEqual([
    'there: is there',
    'gone: answers 404',
    'moved: is there',
    'pages-only: is there',
    'for-people: is there',
    'failing: answers 503',
    expect.stringMatching(/^broken: does not answer: ./),
  ])
})
