import { createServer } from 'node:http'
import type { Guard } from '../ecr/listen.ts'
import { listenHere } from '../listen-here.ts'
import { passOn } from '../pass-on.ts'

/** Passes all that it is asked on to `url`, from an address of its own, which a door can guard. */
export const standInFront = async (url: string, guard: Guard) => {
  const server = createServer((request, response) => passOn(request, response, new URL(request.url ?? '/', url)))
  guard(server)
  const { url: front, stop } = await listenHere(server)
  return {
    url: front,
    [Symbol.asyncDispose]: stop,
  }
}
