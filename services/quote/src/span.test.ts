import { expect, test } from 'vitest'
import { createCounter } from './counter.ts'
import { traceOf } from './span.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const spanId = 'b7ad6b7169203331'

test.each([
  { header: `00-${traceId}-${spanId}-01`, sampled: true },
  { header: `00-${traceId}-${spanId}-00`, sampled: false },
  { header: `00-${traceId}-${spanId}-03`, sampled: true },
  { header: `cc-${traceId}-${spanId}-01-what-comes-later`, sampled: true },
])('$header is the trace of the caller', ({ header, sampled }) => {
  expect(traceOf(header)).toEqual({ traceId, spanId, sampled })
})

test.each([
  { header: undefined },
  { header: '' },
  { header: `00-${traceId}-${spanId}` },
  { header: `ff-${traceId}-${spanId}-01` },
  { header: `00-${traceId}-${spanId}-01-more` },
  { header: `00-${traceId.toUpperCase()}-${spanId}-01` },
  { header: `00-${'0'.repeat(32)}-${spanId}-01` },
  { header: `00-${traceId}-${'0'.repeat(16)}-01` },
])('$header is none: the trace begins here', ({ header }) => {
  const begun = traceOf(header)
  expect(begun).toEqual({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/), spanId: undefined, sampled: true })
  expect(begun.traceId).not.toBe(traceId)
})

test('callers cannot make it count without end', () => {
  const counter = createCounter()
  for (let value = 0; value < 5_000; value += 1) counter.add(value)
  counter.add(3)
  const counts = counter.counts()
  expect([counts.size, counts.get(3), counts.get(4_000), counts.get(undefined)]).toEqual([2_000, 2, undefined, 3_001])
})
