import { readFile } from 'node:fs/promises'
import type { Layout } from './layout.ts'
import { clusterStatus } from './status.ts'

export type ArgocdClient = Awaited<ReturnType<typeof connectArgocd>>

/** Where the cluster's Argo CD is, and a way to ask its API as its own account. */
export const connectArgocd = async (layout: Layout) => {
  const status = await clusterStatus(layout)
  if (!status.up) throw new Error('no cluster is up: run scripts/cluster up')
  const { argocd: url, kubeconfig } = status
  const token = (await readFile(status.token, 'utf8')).trim()
  const ask = async (method: string, path: string, body?: unknown): Promise<string> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const content = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${url}/api/v1/${path}`, { method, headers, ...content })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text}`)
    return text
  }
  return { url, token, kubeconfig, ask }
}
