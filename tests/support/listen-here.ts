import type { Server } from 'node:http'

type Listening = { port: number; url: string; stop: () => Promise<void> }

/** Lets a server listen on a free port of this machine alone; `stop` hangs up on whoever is still connected. */
export const listenHere = async (
  server: Pick<Server, 'listen' | 'address' | 'close' | 'closeAllConnections'>,
): Promise<Listening> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`no port: ${address}`)
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { port: address.port, url: `http://127.0.0.1:${address.port}`, stop }
}
