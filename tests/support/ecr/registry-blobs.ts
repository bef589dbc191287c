import type { Answer, Call } from './answer.ts'
import { type Registry, urlFor } from './api.ts'
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
  return { status: 307, headers: { ...headers, location: layerUrl(urlFor(registry, call), name, reference) } }
}

/** The bytes behind the redirect and behind GetDownloadUrlForLayer, whole or one range of them, as from S3. */
export const answerLayer = ({ store }: Registry, { path, headers }: Call): Answer => {
  const [, name = '', digest = ''] = /^\/layers\/(.+)\/(sha256:[0-9a-f]{64})$/.exec(path) ?? []
  const layer = store.repositories.get(name)?.layers.get(digest)
  if (!layer) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }
  const type = { 'content-type': 'application/octet-stream' }
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
  const body = first === undefined ? layer : layer.subarray(Number(first), Number(last) + 1)
  if (first === undefined) return { status: 200, headers: type, body }
  if (body.length === 0) return { status: 416, body: '<Error><Code>InvalidRange</Code></Error>' }
  const range = `bytes ${first}-${Number(first) + body.length - 1}/${layer.length}`
  return { status: 206, headers: { ...type, 'content-range': range }, body }
}
