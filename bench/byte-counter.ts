import { connect, createServer } from 'node:net'

/** A door in front of a server that counts what goes through it, both ways. */
export type ByteCounter = { url: string; bytes: () => number; close: () => Promise<void> }

export const countBytes = async (target: string): Promise<ByteCounter> => {
  const { port, hostname } = new URL(target)
  let bytes = 0
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.on('data', (chunk) => {
        bytes += chunk.length
      })
      from.on('error', () => to.destroy())
      from.pipe(to)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`no port: ${address}`)
  return {
    url: `http://127.0.0.1:${address.port}`,
    bytes: () => bytes,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
