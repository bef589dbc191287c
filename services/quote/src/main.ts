import { logToStandardOutput as log } from './log.ts'
import { createQuoteServer } from './server.ts'
import { createTelemetry, noTelemetry } from './telemetry.ts'
import { telemetrySettings } from './telemetry-settings.ts'

// Kubernetes kills a pod 30 s after it asked it to stop. Of these, 5 are its pause before, and 3 at most are for the
// telemetry after: whoever still hangs on a connection at the end of these is cut off.
const longestStopMilliseconds = 20_000

const port = Number(process.env.QUOTE_PORT)
if (!process.env.QUOTE_PORT || !Number.isInteger(port) || port < 0 || port > 65_535) {
  log('QUOTE_PORT must be a port number', { found: process.env.QUOTE_PORT ?? '' })
  process.exit(1)
}

const settings = telemetrySettings(process.env)
const telemetry = settings === undefined ? noTelemetry : createTelemetry(settings, log)
const server = createQuoteServer(log, telemetry)

const stop = (signal: string): void => {
  log('stopping', { signal })
  server.close(async () => {
    await telemetry.flush()
    log('stopped')
  })
  setTimeout(() => server.closeAllConnections(), longestStopMilliseconds).unref()
}

process.once('SIGTERM', stop)
process.once('SIGINT', stop)

server.on('error', (error) => {
  log('cannot listen', { port, error: error.message })
  process.exit(1)
})
server.listen(port, () => {
  const address = server.address()
  log('listening', { port: typeof address === 'object' && address !== null ? address.port : port })
})
