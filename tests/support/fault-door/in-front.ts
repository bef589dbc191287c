import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Guard } from '../ecr/listen.ts'

/** Passes all that it is asked on to `url`, from an address of its own, which a door can guard. */
export const standInFront = async (url: string, guard: Guard) => {
  const server = createServer((request, response) => {
    const { method, headers } = request
    const passedOn = ask(new URL(request.url ?? '/', url), { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      response.flushHeaders()
      answer.pipe(response)
    })
    passedOn.on('error', () => response.destroy())
    response.on('close', () => passedOn.destroy())
    request.pipe(passedOn)
  })
  guard(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: Partial<AddressInfo> = Object(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
