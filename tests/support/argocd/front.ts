import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Guard } from '../ecr/listen.ts'

type Settings = { argocd: string; dex: string; idToken: string; guard?: Guard }

/** Argo CD with its Dex behind one address, as it is in a cluster, and GitHub's endpoint for tokens at `/token`. */
export const startFront = async ({ argocd, dex, idToken, guard }: Settings) => {
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request
    if (url.startsWith('/token')) return void response.end(JSON.stringify({ value: idToken }))
    const behind = new URL(url, url.startsWith('/api/dex') ? dex : argocd)
    const passedOn = ask(behind, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      response.flushHeaders()
      answer.pipe(response)
    })
    passedOn.on('error', () => response.destroy())
    response.on('close', () => passedOn.destroy())
    request.pipe(passedOn)
  })
  guard?.(server)
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
