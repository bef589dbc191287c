import { randomBytes } from 'node:crypto'

/** An attribute's value, by its type in OTLP; whole numbers and others are two types there. */
export type Value = { text: string } | { whole: number } | { real: number }

export type Attributes = Record<string, Value>

type Event = { name: string; at: bigint; attributes: Attributes }

/** What happened between two moments, in nanoseconds since 1970. */
export type SpanRecord = {
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  name: string
  kind: 'internal' | 'server'
  start: bigint
  end: bigint
  attributes: Attributes
  events: Event[]
  failed: boolean
}

export type Span = {
  event: (name: string, attributes?: Attributes) => void
  set: (attributes: Attributes) => void
  child: (name: string) => Span
  /** `failed` marks it as an error of ours. Ended twice is ended once. */
  end: (outcome?: { failed: boolean }) => void
}

type Parent = { traceId: string; spanId: string | undefined }
type Begin = { name: string; kind: SpanRecord['kind']; parent: Parent; onEnd: (record: SpanRecord) => void }

/** Starts a span that belongs to `parent`; its record is handed over at its end. */
export const startSpan = ({ name, kind, parent, onEnd }: Begin): Span => {
  const record: SpanRecord = {
    traceId: parent.traceId,
    spanId: newId(8),
    parentSpanId: parent.spanId,
    name,
    kind,
    start: nanoseconds(),
    end: 0n,
    attributes: {},
    events: [],
    failed: false,
  }
  return {
    event: (event, attributes = {}) => void record.events.push({ name: event, at: nanoseconds(), attributes }),
    set: (attributes) => void Object.assign(record.attributes, attributes),
    child: (child) => startSpan({ name: child, kind: 'internal', parent: record, onEnd }),
    end: ({ failed } = { failed: false }) => {
      if (record.end !== 0n) return
      record.end = nanoseconds()
      record.failed = failed
      onEnd(record)
    },
  }
}

/** Of a request whose trace nobody records. */
export const silentSpan: Span = { event: () => {}, set: () => {}, child: () => silentSpan, end: () => {} }

/** The caller's trace of a `traceparent` header (W3C Trace Context); a new one where it has none, or none that is valid. */
export const traceOf = (traceparent: string | undefined): Parent & { sampled: boolean } => {
  const [, version, traceId, spanId, flags, rest] =
    /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/.exec(traceparent ?? '') ?? []
  const invalid =
    traceId === undefined || version === 'ff' || (version === '00' && rest) || isZero(traceId) || isZero(spanId)
  if (invalid) return { traceId: newId(16), spanId: undefined, sampled: true }
  return { traceId, spanId, sampled: (Number.parseInt(flags ?? '', 16) & 1) === 1 }
}

const isZero = (id = ''): boolean => /^0*$/.test(id)

const newId = (bytes: number): string => {
  const id = randomBytes(bytes).toString('hex')
  return isZero(id) ? newId(bytes) : id
}

/** Of a clock that does not jump while the process lives. A double holds microseconds of it, and no more. */
export const nanoseconds = (): bigint =>
  BigInt(Math.round((performance.timeOrigin + performance.now()) * 1_000)) * 1_000n
