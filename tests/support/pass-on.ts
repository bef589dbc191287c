import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

/** Asks somebody else the same, on a connection of its own, and gives the answer as it comes. */
export const passOn = (request: IncomingMessage, response: ServerResponse, behind: string | URL): void => {
  const { method, headers } = request
  const passedOn = ask(behind, { method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    response.flushHeaders()
    answer.pipe(response)
  })
  passedOn.on('error', () => response.destroy())
  response.on('close', () => passedOn.destroy())
  request.pipe(passedOn)
}
