import { createCounter } from './counter.ts'
import type { Log } from './log.ts'
import { quotesBody, tracesBody } from './otlp.ts'
import { createSender } from './sender.ts'
import { nanoseconds, type Span, type SpanRecord, silentSpan, startSpan, traceOf } from './span.ts'
import type { TelemetrySettings } from './telemetry-settings.ts'

export type Telemetry = {
  /** Starts the span of a request that has come in. */
  request: (name: string, traceparent: string | undefined) => Span
  /** Counts a quote for so many items. */
  quoted: (items: number) => void
  /** Sends what is left, for a moment at most. */
  flush: () => Promise<void>
}

export const noTelemetry: Telemetry = { request: () => silentSpan, quoted: () => {}, flush: async () => {} }

// The specification's sizes. Beyond the queue spans are lost rather than memory.
const mostWaiting = 2_048
const mostInBatch = 512
const longestFlushMilliseconds = 3_000

/** Traces and metrics over OTLP/HTTP, sent now and then in the background. */
export const createTelemetry = (settings: TelemetrySettings, log: Log): Telemetry => {
  const { resource, tracesUrl, metricsUrl } = settings
  const over = new AbortController()
  const { headers, timeoutMilliseconds } = settings
  const sender = { headers, timeoutMilliseconds, signal: over.signal, log }
  const [sendTraces, sendMetrics] = [createSender(sender), createSender(sender)]
  const since = nanoseconds()
  const counter = createCounter()
  const waiting: SpanRecord[] = []
  let sending: Promise<void> = Promise.resolve()

  const onEnd = (span: SpanRecord): void => {
    if (waiting.length < mostWaiting) waiting.push(span)
    if (waiting.length === mostInBatch) void sendWaiting()
  }
  const sendWaiting = (): Promise<void> => {
    sending = sending.then(async () => {
      while (waiting.length > 0) {
        const taken = await sendTraces(tracesUrl, tracesBody(resource, waiting.splice(0, mostInBatch)))
        if (!taken) return
      }
    })
    return sending
  }
  const sendCounts = async (): Promise<void> => {
    const counts = counter.counts()
    if (counts.size > 0) await sendMetrics(metricsUrl, quotesBody(resource, { counts, since, now: nanoseconds() }))
  }
  // Neither keeps the process alive.
  const timers = [
    setInterval(sendWaiting, settings.tracesEveryMilliseconds).unref(),
    setInterval(sendCounts, settings.metricsEveryMilliseconds).unref(),
  ]

  return {
    request: (name, traceparent) => {
      const { sampled, ...parent } = traceOf(traceparent)
      return sampled ? startSpan({ name, kind: 'server', parent, onEnd }) : silentSpan
    },
    quoted: counter.add,
    flush: async () => {
      for (const timer of timers) clearInterval(timer)
      const deadline = setTimeout(() => over.abort(), longestFlushMilliseconds)
      await Promise.all([sendWaiting(), sendCounts()])
      clearTimeout(deadline)
    },
  }
}
