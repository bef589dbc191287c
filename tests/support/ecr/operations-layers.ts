import { type Fields, optionalText, optionalTexts, text, wholeNumber } from './fields.ts'
import { invalidParameter, Refusal } from './refusal.ts'
import {
  addPart,
  beginUpload,
  digestSoFar,
  findRepository,
  keepLayer,
  limitExceeded,
  type Repository,
  type Store,
  type Upload,
} from './store.ts'

const partSize = 10_485_760
const longestPart = 20_971_520
const shortestPart = 5_242_880

type Operation = (store: Store, fields: Fields, url: string) => object

const repositoryOf = (store: Store, fields: Fields): Repository =>
  findRepository(store, text(fields, 'repositoryName'), optionalText(fields, 'registryId'))

const uploadOf = (repository: Repository, fields: Fields): Upload => {
  const id = text(fields, 'uploadId')
  const upload = repository.uploads.get(id)
  if (upload) return upload
  throw new Refusal('UploadNotFoundException', `The upload with id '${id}' was not found in '${repository.name}'`)
}

export const batchCheckLayerAvailability: Operation = (store, fields) => {
  const repository = repositoryOf(store, fields)
  const digests = optionalTexts(fields, 'layerDigests') ?? []
  if (digests.length === 0 || digests.length > 100) {
    throw invalidParameter("layerDigests' failed to satisfy constraint: 'must have length between 1 and 100'")
  }
  const valid = digests.filter((digest) => /^sha256:[0-9a-f]{64}$/.test(digest))
  return {
    layers: valid.map((layerDigest) => {
      const layer = repository.layers.get(layerDigest)
      return layer
        ? { layerDigest, layerAvailability: 'AVAILABLE', layerSize: layer.length }
        : { layerDigest, layerAvailability: 'UNAVAILABLE' }
    }),
    failures: digests
      .filter((digest) => !valid.includes(digest))
      .map((layerDigest) => ({
        layerDigest,
        failureCode: 'InvalidLayerDigest',
        failureReason: 'Invalid layer digest',
      })),
  }
}

export const initiateLayerUpload: Operation = (store, fields) => {
  const { id: uploadId } = beginUpload(repositoryOf(store, fields))
  return { uploadId, partSize }
}

export const uploadLayerPart: Operation = (store, fields) => {
  const repository = repositoryOf(store, fields)
  const upload = uploadOf(repository, fields)
  const part = Buffer.from(text(fields, 'layerPartBlob'), 'base64')
  const [first, last] = [wholeNumber(fields, 'partFirstByte'), wholeNumber(fields, 'partLastByte')]
  if (part.length > longestPart || first !== upload.size || last - first + 1 !== part.length) {
    throw new Refusal('InvalidLayerPartException', `Layer part ${first}-${last} is not the next part of the upload`, {
      fields: { uploadId: upload.id, repositoryName: repository.name, lastValidByteReceived: upload.size - 1 },
    })
  }
  if (upload.partSizes.length >= store.quotas.partsPerLayer) {
    throw limitExceeded(`The upload '${upload.id}' already has the maximum allowed number of layer parts`)
  }
  addPart(store, upload, [part])
  return { uploadId: upload.id, repositoryName: repository.name, lastByteReceived: last }
}

export const completeLayerUpload: Operation = (store, fields) => {
  const repository = repositoryOf(store, fields)
  const upload = uploadOf(repository, fields)
  const [wanted] = optionalTexts(fields, 'layerDigests') ?? []
  if (wanted === undefined) throw invalidParameter("layerDigests' failed to satisfy constraint: 'must not be empty'")
  if (upload.partSizes.length === 0) throw new Refusal('EmptyUploadException', 'The upload does not contain any parts')
  if (upload.partSizes.slice(0, -1).some((size) => size < shortestPart)) {
    throw new Refusal('LayerPartTooSmallException', 'Layer parts must be at least 5 MiB, but for the last')
  }
  if (digestSoFar(upload) !== wanted) {
    throw new Refusal('InvalidLayerException', `The layer digest '${wanted}' does not match the uploaded bytes`)
  }
  repository.uploads.delete(upload.id)
  if (repository.layers.has(wanted)) {
    throw new Refusal(
      'LayerAlreadyExistsException',
      `Layer with digest '${wanted}' already exists in repository '${repository.name}'`,
    )
  }
  keepLayer(store, repository, { digest: wanted, upload })
  return { uploadId: upload.id, repositoryName: repository.name, layerDigest: wanted }
}

export const getDownloadUrlForLayer: Operation = (store, fields, url) => {
  const repository = repositoryOf(store, fields)
  const layerDigest = text(fields, 'layerDigest')
  if (!repository.layers.has(layerDigest)) {
    throw new Refusal('LayersNotFoundException', `The layer with digest '${layerDigest}' does not exist`)
  }
  return { layerDigest, downloadUrl: layerUrl(url, repository.name, layerDigest) }
}

/** Where the bytes are: real ECR redirects to a signed address of S3, this one to an address of its own. */
export const layerUrl = (url: string, name: string, digest: string): string => `${url}/layers/${name}/${digest}`
