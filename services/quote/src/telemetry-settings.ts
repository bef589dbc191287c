type Environment = Record<string, string | undefined>

/** What OpenTelemetry's variables say; both URLs are whole, times are milliseconds. */
export type TelemetrySettings = {
  tracesUrl: string
  metricsUrl: string
  headers: Record<string, string>
  /** Of the resource; `service.name` is among them. */
  resource: Record<string, string>
  timeoutMilliseconds: number
  tracesEveryMilliseconds: number
  metricsEveryMilliseconds: number
}

/**
 * Reads the variables of OpenTelemetry's specification. Undefined where nothing is to be sent: without an endpoint, or
 * with OTEL_SDK_DISABLED=true. The specification would send to localhost then, where in a container nobody listens.
 */
export const telemetrySettings = (environment: Environment): TelemetrySettings | undefined => {
  const endpoint = environment.OTEL_EXPORTER_OTLP_ENDPOINT
  if (!endpoint || environment.OTEL_SDK_DISABLED === 'true') return undefined
  const base = endpoint.replace(/\/+$/, '')
  const milliseconds = (name: string, otherwise: number): number => {
    const value = Number(environment[name])
    return environment[name] && Number.isInteger(value) && value > 0 ? value : otherwise
  }
  return {
    tracesUrl: environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || `${base}/v1/traces`,
    metricsUrl: environment.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT || `${base}/v1/metrics`,
    headers: pairsOf(environment.OTEL_EXPORTER_OTLP_HEADERS),
    resource: resourceOf(environment),
    timeoutMilliseconds: milliseconds('OTEL_EXPORTER_OTLP_TIMEOUT', 10_000),
    tracesEveryMilliseconds: milliseconds('OTEL_BSP_SCHEDULE_DELAY', 5_000),
    metricsEveryMilliseconds: milliseconds('OTEL_METRIC_EXPORT_INTERVAL', 60_000),
  }
}

/** OTEL_SERVICE_NAME wins over a service.name among the attributes. */
const resourceOf = (environment: Environment): Record<string, string> => {
  const attributes = pairsOf(environment.OTEL_RESOURCE_ATTRIBUTES)
  const name = environment.OTEL_SERVICE_NAME || attributes['service.name'] || 'quote'
  return { ...attributes, 'service.name': name }
}

/** `key=value,key=value`, percent-encoded; what is no pair is left out. */
const pairsOf = (text = ''): Record<string, string> =>
  Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const equals = pair.indexOf('=')
      return equals < 1 ? [] : [[pair.slice(0, equals).trim(), decoded(pair.slice(equals + 1).trim())]]
    }),
  )

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
