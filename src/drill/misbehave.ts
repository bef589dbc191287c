import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What an injected pod runs. It ends at once when it is told to, as a program that is well behaved would. */
const ways: Record<string, (argument: string) => Promise<void>> = {
  'exhaust-memory': async (healthySeconds) => {
    await sleep(Number(healthySeconds) * 1000)
    const kept: Buffer[] = []
    // Filled, since the kernel counts a page only once it is written to.
    for (;;) kept.push(Buffer.alloc(8 * 1024 * 1024, kept.length % 255))
  },
  exit: async (seconds) => {
    await sleep(Number(seconds) * 1000)
    process.exit(1)
  },
  'burn-cpu': async () => {
    const end = Date.now() + 3_600_000
    while (Date.now() < end);
    await Promise.resolve()
  },
  'be-unready': async (port) => {
    createServer((_request, response) => response.writeHead(503).end('not ready\n')).listen(Number(port))
    await Promise.resolve()
  },
}

const [name = '', argument = ''] = process.argv.slice(2)
const way = ways[name]
if (way === undefined) throw new Error(`say how to misbehave: ${Object.keys(ways).join(', ')}`)
process.on('SIGTERM', () => process.exit(0))
console.log(`${name} ${argument}`)
await way(argument)
