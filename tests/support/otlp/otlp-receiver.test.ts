import { expect, test } from 'vitest'
import { startOtlpReceiver } from './otlp-receiver.ts'

const span = {
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  name: 'POST /getquote',
  kind: 2,
  startTimeUnixNano: '1700000000000000000',
  endTimeUnixNano: '1700000000000000001',
}

const exported = (fields: object) => ({
  resourceSpans: [{ resource: { attributes: [] }, scopeSpans: [{ spans: [{ ...span, ...fields }] }] }],
})

const post = async (body: unknown, path = '/v1/traces', type = 'application/json') => {
  await using receiver = await startOtlpReceiver()
  const headers = { 'content-type': type }
  const answer = await fetch(`${receiver.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return {
    status: answer.status,
    said: await answer.text(),
    taken: receiver.taken.length,
    refused: receiver.refused.length,
  }
}

test('takes a span', async () => {
  expect(await post(exported({}))).toEqual({ status: 200, said: '{}', taken: 1, refused: 0 })
})

test.each([
  { wrong: { traceID: 'x' }, said: 'spans[0].traceID is no field of OTLP' },
  { wrong: { traceId: 'r3dlGRbNQ92ESOshHIAxnA==' }, said: 'not 32 hex digits' },
  { wrong: { spanId: '0000000000000000' }, said: 'not 16 hex digits, not all 0' },
  { wrong: { kind: 'SPAN_KIND_SERVER' }, said: 'not one of 1,2,3,4,5' },
  { wrong: { startTimeUnixNano: 1.7e18 }, said: 'not nanoseconds since 1970 as text' },
  { wrong: { endTimeUnixNano: '1600000000000000000' }, said: 'ends before it starts' },
  { wrong: { attributes: [{ key: 'a', value: { intValue: 3 } }] }, said: 'not a whole number as text' },
  { wrong: { attributes: [{ key: 'a', value: 'b' }] }, said: 'value is no object' },
  { wrong: { attributes: [{ key: 'a', value: {} }] }, said: 'is not one value' },
  {
    wrong: { attributes: ['1', '2'].map((stringValue) => ({ key: 'a', value: { stringValue } })) },
    said: 'attributes has a key twice',
  },
])('refuses $said', async ({ wrong, said }) => {
  expect(await post(exported(wrong))).toMatchObject({ status: 400, said: expect.stringContaining(said), refused: 1 })
})

test.each([
  { path: '/v1/logs', type: 'application/json', status: 404 },
  { path: '/v1/traces', type: 'text/plain', status: 415 },
])('answers $status to $type at $path', async ({ path, type, status }) => {
  expect(await post({}, path, type)).toMatchObject({ status, taken: 0, refused: 1 })
})
