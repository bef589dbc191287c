import type { Answer } from './answer.ts'
import { Refusal } from './refusal.ts'
import type { RegistryRequest } from './registry-blobs.ts'
import { addPart, beginUpload, digestSoFar, findRepository, keepLayer, type Repository, type Upload } from './store.ts'

/** POST begins (or mounts, or takes a whole blob), PATCH appends, PUT ends, GET tells how far, DELETE drops. */
export const answerUpload = (request: RegistryRequest): Answer => {
  const repository = findRepository(request.registry.store, request.name)
  if (request.call.method === 'POST') return begin(request, repository)
  const upload = repository.uploads.get(request.reference)
  if (!upload) throw new Refusal('UploadNotFoundException', `The upload '${request.reference}' was not found`)
  switch (request.call.method) {
    case 'PATCH':
      append(request, upload)
      return progress(202, repository, upload)
    case 'PUT':
      append(request, upload)
      return complete(request, repository, upload)
    case 'GET':
      return progress(204, repository, upload)
    case 'DELETE':
      repository.uploads.delete(upload.id)
      return { status: 204 }
    default:
      throw new Refusal('UnsupportedException', 'Not supported')
  }
}

const begin = (request: RegistryRequest, repository: Repository): Answer => {
  const { call, registry } = request
  const [mount, from, digest] = ['mount', 'from', 'digest'].map((name) => call.query.get(name))
  const mounted = from ? registry.store.repositories.get(from)?.layers.get(mount ?? '') : undefined
  if (mounted && mount) {
    repository.layers.set(mount, mounted)
    return created(repository, mount)
  }
  const upload = beginUpload(repository)
  if (!digest) return progress(202, repository, upload)
  append(request, upload)
  return complete(request, repository, upload)
}

const append = ({ call, registry }: RegistryRequest, upload: Upload): void => {
  const range = /^(\d+)-(\d+)$/.exec(call.headers['content-range'] ?? '')
  if (range && Number(range[1]) !== upload.size) {
    throw new Refusal('InvalidLayerPartException', `The part begins at ${range[1]}, not at ${upload.size}`)
  }
  addPart(registry.store, upload, call.chunks)
}

const complete = ({ call, registry }: RegistryRequest, repository: Repository, upload: Upload): Answer => {
  const digest = digestSoFar(upload)
  repository.uploads.delete(upload.id)
  if (call.query.get('digest') !== digest) {
    throw new Refusal('InvalidLayerException', `The digest '${call.query.get('digest')}' is not that of the bytes`)
  }
  keepLayer(registry.store, repository, { digest, upload })
  return created(repository, digest)
}

const created = ({ name }: Repository, digest: string): Answer => ({
  status: 201,
  headers: { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest },
})

const progress = (status: number, { name }: Repository, upload: Upload): Answer => ({
  status,
  headers: {
    location: `/v2/${name}/blobs/uploads/${upload.id}`,
    range: `0-${Math.max(0, upload.size - 1)}`,
    'docker-upload-uuid': upload.id,
  },
})
