import type { Answer } from './answer.ts'
import { putImage } from './put-image.ts'
import { Refusal } from './refusal.ts'
import type { RegistryRequest } from './registry-blobs.ts'
import { findImage, findRepository, isVisible } from './store.ts'

/** HEAD, GET and PUT by tag or digest. The very same image under the very same tag again is no error here. */
export const answerManifest = (request: RegistryRequest): Answer => {
  const { call, registry, name, reference } = request
  const repository = findRepository(registry.store, name)
  if (call.method === 'PUT') return put(request)
  if (call.method !== 'HEAD' && call.method !== 'GET') throw new Refusal('UnsupportedException', 'Not supported')
  const image = findImage(repository, reference)
  if (!image || !isVisible(registry.store, image))
    throw new Refusal('ImageNotFoundException', 'Requested image not found')
  return {
    status: 200,
    headers: { 'content-type': image.mediaType, 'docker-content-digest': image.digest },
    body: image.manifest,
  }
}

const put = ({ call, registry, name, reference }: RegistryRequest): Answer => {
  const repository = findRepository(registry.store, name)
  const byDigest = reference.startsWith('sha256:')
  const mediaType = call.headers['content-type']?.split(';')[0]
  try {
    putImage({
      store: registry.store,
      repository,
      manifest: call.body,
      mediaType,
      ...(byDigest ? { digest: reference } : { tag: reference }),
    })
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.type !== 'ImageAlreadyExistsException') throw thrown
  }
  const digest = findImage(repository, reference)?.digest ?? ''
  return {
    status: 201,
    headers: { location: `/v2/${name}/manifests/${digest}`, 'docker-content-digest': digest },
  }
}

/** `tags/list`, paged by `n` and `last`. */
export const answerTags = ({ call, registry, name, reference }: RegistryRequest): Answer => {
  if (reference !== 'list' || call.method !== 'GET') throw new Refusal('UnsupportedException', 'Not supported')
  const last = call.query.get('last') ?? ''
  const count = Number(call.query.get('n') ?? 1000)
  const after = [...findRepository(registry.store, name).tags.keys()].sort().filter((tag) => tag > last)
  const tags = after.slice(0, count)
  const next = `</v2/${name}/tags/list?n=${count}&last=${tags.at(-1)}>; rel="next"`
  return {
    status: 200,
    headers: { 'content-type': 'application/json', ...(after.length > count && { link: next }) },
    body: JSON.stringify({ name, tags }),
  }
}
