import { createServer } from 'node:http'
import type { Guard } from '../ecr/listen.ts'
import { listenHere } from '../listen-here.ts'
import { passOn } from '../pass-on.ts'

type Settings = { argocd: string; dex: string; idToken: string; guard?: Guard }

/** Argo CD with its Dex behind one address, as it is in a cluster, and GitHub's endpoint for tokens at `/token`. */
export const startFront = async ({ argocd, dex, idToken, guard }: Settings) => {
  const server = createServer((request, response) => {
    const { url = '' } = request
    if (url.startsWith('/token')) return void response.end(JSON.stringify({ value: idToken }))
    passOn(request, response, new URL(url, url.startsWith('/api/dex') ? dex : argocd))
  })
  guard?.(server)
  const { url, stop } = await listenHere(server)
  return {
    url,
    [Symbol.asyncDispose]: stop,
  }
}
