import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test, vi } from 'vitest'
import { type OtlpReceiver, startOtlpReceiver } from '../../../tests/support/otlp/otlp-receiver.ts'

// A machine with other things to do takes seconds to start a process.
vi.setConfig({ testTimeout: 60_000 })

const running: ChildProcessWithoutNullStreams[] = []

afterEach(() => {
  for (const service of running.splice(0)) service.kill('SIGKILL')
})

/** The service as its pod starts it, and quick to send where `env` says so. */
const start = async (receiver: OtlpReceiver, env: Record<string, string> = {}) => {
  const service = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH: process.env.PATH,
      QUOTE_PORT: '0',
      OTEL_SERVICE_NAME: 'quote',
      OTEL_RESOURCE_ATTRIBUTES: 'service.name=quote,service.namespace=shop',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      ...env,
    },
  })
  running.push(service)
  const lines: Record<string, unknown>[] = []
  createInterface(service.stdout).on('line', (line) => lines.push(JSON.parse(line)))
  const ended = once(service, 'close')
  const said = async (message: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const line = lines.find((one) => one.message === message)
      if (line !== undefined) return line
      await once(service.stdout, 'data')
    }
  }
  const url = `http://127.0.0.1:${(await said('listening')).port}`
  return {
    lines,
    said,
    ask: async (items: unknown, traceparent?: string): Promise<string> => {
      const headers = traceparent === undefined ? {} : { traceparent }
      const body = JSON.stringify({ numberOfItems: items })
      return (await fetch(`${url}/getquote`, { method: 'POST', body, headers })).text()
    },
    get: async (path: string) => (await fetch(`${url}${path}`)).status,
    stop: async () => {
      service.kill('SIGTERM')
      return ended
    },
  }
}

const text = (key: string, stringValue: string) => ({ key, value: { stringValue } })
const whole = (key: string, intValue: string) => ({ key, value: { intValue } })
const cost = (doubleValue: number) => ({ key: 'app.quote.cost.total', value: { doubleValue } })
const resource = { attributes: [text('service.name', 'quote'), text('service.namespace', 'shop')] }
const bodies = (receiver: OtlpReceiver, path: string) =>
  receiver.taken.filter((one) => one.path === path).map(({ body }) => body)

test('a quote is a span in the trace of its caller, with the calculation below it; stopping loses none', async () => {
  await using receiver = await startOtlpReceiver()
  const { ask, get, stop } = await start(receiver)
  await get('/health')
  expect(await ask(3, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')).toBe('26.97')
  expect(await stop()).toEqual([0, null])

  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const [body] = bodies(receiver, '/v1/traces')
  expect(body).toMatchObject({ resourceSpans: [{ resource, scopeSpans: [{ spans: [{}, {}] }] }] })
  expect(body).toMatchObject({
    resourceSpans: [
      {
        scopeSpans: [
          {
            spans: [
              {
                traceId,
                name: 'calculate-quote',
                kind: 1,
                attributes: [whole('app.quote.items.count', '3'), cost(26.97)],
                events: [{ name: 'Calculating quote' }, { name: 'Quote calculated, returning its value' }],
                status: {},
              },
              {
                traceId,
                parentSpanId: 'b7ad6b7169203331',
                name: 'POST /getquote',
                kind: 2,
                attributes: [
                  text('http.request.method', 'POST'),
                  text('url.path', '/getquote'),
                  text('url.scheme', 'http'),
                  text('http.route', '/getquote'),
                  whole('http.response.status_code', '200'),
                ],
                events: [
                  { name: 'Received get quote request, processing it' },
                  { name: 'Quote processed, response sent back', attributes: [cost(26.97)] },
                ],
                status: {},
              },
            ],
          },
        ],
      },
    ],
  })
  const [calculation, request] = Object(body).resourceSpans[0].scopeSpans[0].spans
  expect(calculation.parentSpanId).toBe(request.spanId)
  expect(receiver.refused).toEqual([])
})

test('quotes are counted by their number of items, from the start on, also those of a trace that nobody records', async () => {
  await using receiver = await startOtlpReceiver()
  const { ask, stop } = await start(receiver)
  for (const items of [3, 1, 3, 'many']) await ask(items, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00')
  await stop()
  const point = (items: string, count: string) => ({ attributes: [whole('number_of_items', items)], asInt: count })
  expect(receiver.taken).toMatchObject([
    {
      path: '/v1/metrics',
      body: {
        resourceMetrics: [
          {
            resource,
            scopeMetrics: [
              {
                scope: { name: 'quotes' },
                metrics: [
                  {
                    name: 'quotes',
                    unit: 'quotes',
                    sum: {
                      aggregationTemporality: 2,
                      isMonotonic: true,
                      dataPoints: [point('3', '2'), point('1', '1'), point('0', '1')],
                    },
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  ])
  expect(receiver.refused).toEqual([])
})

test('a request that names no number is a calculation with an exception, and no quote', async () => {
  await using receiver = await startOtlpReceiver()
  const { ask, get, stop } = await start(receiver)
  expect(await ask(undefined)).toBe('0')
  expect(await get('/nowhere')).toBe(404)
  await stop()
  expect(receiver.taken.map(({ path }) => path)).toEqual(['/v1/traces'])
  const spans: Record<string, unknown>[] = Object(receiver.taken[0]?.body).resourceSpans[0].scopeSpans[0].spans
  expect(spans.map(({ name }) => name)).toEqual(['calculate-quote', 'POST /getquote', 'GET'])
  expect(spans[0]?.events).toMatchObject([
    { name: 'Calculating quote' },
    { name: 'exception', attributes: [{}, text('exception.message', 'numberOfItems not provided')] },
  ])
  expect(receiver.refused).toEqual([])
})

test('a collector that is busy is asked again, one that refuses is not, and both are told of once', {
  timeout: 30_000,
}, async () => {
  await using receiver = await startOtlpReceiver()
  const busy = receiver.fail({ status: 503, retryAfterSeconds: 0 }, { status: 429, retryAfterSeconds: 0 })
  const { ask, said, lines, stop } = await start(receiver, { OTEL_BSP_SCHEDULE_DELAY: '50' })
  await ask(1)
  await busy
  await receiver.until(1)
  const refusing = receiver.fail({ status: 400 }, { status: 400 })
  await ask(2)
  expect(await said('telemetry is not taken')).toMatchObject({ error: '400 {"message":"not now"}' })
  await ask(3)
  await refusing
  await ask(4)
  await said('telemetry is taken again')
  await stop()
  expect(lines.filter(({ message }) => message === 'telemetry is not taken')).toHaveLength(1)
  expect(receiver.refused).toEqual([])
})

test('a collector that hangs holds up neither quotes nor, for more than a moment, the stop', {
  timeout: 30_000,
}, async () => {
  await using receiver = await startOtlpReceiver()
  void receiver.fail(...Array<'hang'>(20).fill('hang'))
  const { ask, said, stop } = await start(receiver, {
    OTEL_BSP_SCHEDULE_DELAY: '50',
    OTEL_EXPORTER_OTLP_TIMEOUT: '120000',
  })
  for (const items of [1, 2, 3]) expect(await ask(items)).toBe(`${(899 * items) / 100}`)
  const asked = performance.now()
  expect(await stop()).toEqual([0, null])
  expect(performance.now() - asked).toBeLessThan(30_000)
  expect(await said('stopped')).toBeDefined()
})
