import type { Answer, Call } from './answer.ts'
import type { Registry } from './api.ts'
import { layerUrl } from './operations-layers.ts'
import { Refusal } from './refusal.ts'
import { findRepository } from './store.ts'

export type RegistryRequest = { registry: Registry; call: Call; name: string; reference: string }

/** HEAD tells whether a blob is there; GET redirects to its bytes, as ECR does to S3. */
export const answerBlob = ({ registry, call, name, reference }: RegistryRequest): Answer => {
  if (call.method !== 'HEAD' && call.method !== 'GET') throw new Refusal('UnsupportedException', 'Not supported')
  const layer = findRepository(registry.store, name).layers.get(reference)
  if (!layer) throw new Refusal('LayersNotFoundException', `The layer with digest '${reference}' does not exist`)
  const headers = { 'docker-content-digest': reference, 'content-type': 'application/octet-stream' }
  if (call.method === 'HEAD') return { status: 200, headers: { ...headers, 'content-length': String(layer.length) } }
  return { status: 307, headers: { ...headers, location: layerUrl(registry.url, name, reference) } }
}

/** The bytes behind the redirect and behind GetDownloadUrlForLayer. */
export const answerLayer = ({ store }: Registry, path: string): Answer => {
  const [, name = '', digest = ''] = /^\/layers\/(.+)\/(sha256:[0-9a-f]{64})$/.exec(path) ?? []
  const layer = store.repositories.get(name)?.layers.get(digest)
  if (!layer) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: layer }
}
