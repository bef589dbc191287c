import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

type Options = { namespace: string; collectorUrl: string }

/** services/quote as a process, asked for quotes four to twenty times a second; it tells the collector of each. */
export const startSampleService = async ({ namespace, collectorUrl }: Options): Promise<AsyncDisposable> => {
  const service = spawn(process.execPath, ['services/quote/src/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...{ QUOTE_PORT: '0', OTEL_SERVICE_NAME: 'quote', OTEL_EXPORTER_OTLP_ENDPOINT: collectorUrl },
      OTEL_RESOURCE_ATTRIBUTES: `k8s.namespace.name=${namespace}`,
    },
  })
  const ended = once(service, 'close')
  const lines = createInterface(service.stdout)
  const [first] = await once(lines, 'line')
  const { port }: { port?: number } = JSON.parse(String(first))
  if (port === undefined) throw new Error(`the service does not say where it listens: ${first}`)
  let seconds = 0
  const asking = setInterval(() => {
    seconds += 1
    const count = Math.round(12 + 8 * Math.sin(seconds / 60))
    for (let number = 1; number <= count; number += 1) void ask(port, number)
  }, 1_000)
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(asking)
      service.kill('SIGTERM')
      await ended
    },
  }
}

/** What it answers is of no interest, nor that it is gone at the end. */
const ask = async (port: number, numberOfItems: number): Promise<void> => {
  const body = JSON.stringify({ numberOfItems })
  const answer = await fetch(`http://127.0.0.1:${port}/getquote`, { method: 'POST', body }).catch(() => undefined)
  await answer?.text().catch(() => '')
}
