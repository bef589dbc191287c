import { createServer, type Socket } from 'node:net'

/** Where every first request goes: it is noticed, and never answered. */
export type Door = { url: string; next: () => Promise<void>; close: () => Promise<void> }

export const openDoor = async (): Promise<Door> => {
  let notice: () => void = () => undefined
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.once('data', () => notice())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`no port: ${address}`)
  return {
    url: `http://127.0.0.1:${address.port}`,
    next: () =>
      new Promise((resolve) => {
        notice = resolve
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
