import { request as ask, createServer } from 'node:http'
import type { Guard } from '../ecr/listen.ts'
import { listenHere } from '../listen-here.ts'

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
  const { url: front, stop } = await listenHere(server)
  return {
    url: front,
    [Symbol.asyncDispose]: stop,
  }
}
