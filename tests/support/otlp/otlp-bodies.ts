type Check = (value: unknown, path: string) => string[]

/** Fields by their names, of which those in `needed` must be there; any other is refused, since a typing error is one. */
const message =
  (fields: Record<string, Check>, needed: string[] = []): Check =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`]
    const missing = needed.filter((name) => !(name in value)).map((name) => `${path} has no ${name}`)
    const wrong = Object.entries(value).flatMap(([name, inner]) => {
      const check = fields[name]
      return check === undefined ? [`${path}.${name} is no field of OTLP`] : check(inner, `${path}.${name}`)
    })
    return [...missing, ...wrong]
  }

const list =
  (item: Check): Check =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((one, index) => item(one, `${path}[${index}]`)) : [`${path} is no list`]

const is =
  (what: string, test: (value: unknown) => boolean): Check =>
  (value, path) =>
    test(value) ? [] : [`${path} is ${JSON.stringify(value)}, and not ${what}`]

const text = is('text', (value) => typeof value === 'string')
const name = is('a name', (value) => typeof value === 'string' && value !== '')
const flag = is('true or false', (value) => typeof value === 'boolean')
const real = is('a number', (value) => typeof value === 'number')
// 64 bits are more than a number of JSON holds for all its readers.
const whole64 = is('a whole number as text', (value) => typeof value === 'string' && /^-?\d{1,19}$/.test(value))
const time = is('nanoseconds since 1970 as text', (value) => typeof value === 'string' && /^[12]\d{18}$/.test(value))
const hex = (digits: number): Check =>
  is(`${digits} hex digits, not all 0`, (value) => typeof value === 'string' && isId(value, digits))
const oneOf = (...allowed: number[]): Check =>
  is(`one of ${allowed}`, (value) => typeof value === 'number' && allowed.includes(value))

const isId = (value: string, digits: number): boolean =>
  value.length === digits && /^[0-9a-f]+$/.test(value) && !/^0+$/.test(value)

const exactlyOne: Check = (value, path) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 1 ? [] : [`${path} is not one value`]

const anyValue: Check = (value, path) => [
  ...message({ stringValue: text, intValue: whole64, doubleValue: real, boolValue: flag })(value, path),
  ...exactlyOne(value, path),
]

const uniqueKeys: Check = (value, path) => {
  const keys = Array.isArray(value) ? value.map((one) => one?.key) : []
  return new Set(keys).size === keys.length ? [] : [`${path} has a key twice`]
}

const attributes: Check = (value, path) => [
  ...list(message({ key: name, value: anyValue }, ['key', 'value']))(value, path),
  ...uniqueKeys(value, path),
]

const resource = message({ attributes }, ['attributes'])
const scope = message({ name, version: text, attributes }, ['name'])

const event = message({ timeUnixNano: time, name, attributes }, ['timeUnixNano', 'name'])

const notBackwards: Check = (value, path) => {
  const { startTimeUnixNano: start = '', endTimeUnixNano: end = '' } = Object(value)
  return String(start) <= String(end) ? [] : [`${path} ends before it starts`]
}

const span: Check = (value, path) => [
  ...message(
    {
      traceId: hex(32),
      spanId: hex(16),
      parentSpanId: hex(16),
      flags: real,
      name,
      kind: oneOf(1, 2, 3, 4, 5),
      startTimeUnixNano: time,
      endTimeUnixNano: time,
      attributes,
      events: list(event),
      status: message({ code: oneOf(0, 1, 2), message: text }),
    },
    ['traceId', 'spanId', 'name', 'kind', 'startTimeUnixNano', 'endTimeUnixNano'],
  )(value, path),
  ...notBackwards(value, path),
]

const dataPoint = message({ attributes, startTimeUnixNano: time, timeUnixNano: time, asInt: whole64, asDouble: real }, [
  'timeUnixNano',
])

const sum = message({ aggregationTemporality: oneOf(1, 2), isMonotonic: flag, dataPoints: list(dataPoint) }, [
  'aggregationTemporality',
  'dataPoints',
])

const metric = message({ name, description: text, unit: text, sum }, ['name', 'sum'])

const traces = message({
  resourceSpans: list(
    message({ resource, scopeSpans: list(message({ scope, spans: list(span) }, ['spans'])) }, ['resource']),
  ),
})

const metrics = message({
  resourceMetrics: list(
    message({ resource, scopeMetrics: list(message({ scope, metrics: list(metric) }, ['metrics'])) }, ['resource']),
  ),
})

/** What is wrong with the body of an export in JSON, a sentence each. */
export const mistakesIn = (path: '/v1/traces' | '/v1/metrics', body: unknown): string[] =>
  (path === '/v1/traces' ? traces : metrics)(body, '$')
