import { request as ask, createServer } from 'node:http'
import type { Guard } from '../ecr/listen.ts'
import { listenHere } from '../listen-here.ts'

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
  const { url, stop } = await listenHere(server)
  return {
    url,
    [Symbol.asyncDispose]: stop,
  }
}
