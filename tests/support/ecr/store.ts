import { createHash, type Hash, randomUUID } from 'node:crypto'
import { Refusal } from './refusal.ts'
import { createScans, type Scans } from './scans.ts'

export type StoredImage = { digest: string; mediaType: string; manifest: Buffer; pushedAt: Date }
/** What came of a layer so far: its bytes are hashed as they come, and kept unless the store forgets them. */
export type Upload = { id: string; partSizes: number[]; kept: Buffer[]; size: number; hash: Hash }

/** One repository: its layers (config blobs are layers too), images by digest, tags and unfinished uploads. */
export type Repository = {
  name: string
  immutable: boolean
  /** Beginnings of tags that are the other way round: the filter `v*` is `v` here. */
  exceptions: string[]
  scanOnPush: boolean
  createdAt: Date
  layers: Map<string, Buffer>
  images: Map<string, StoredImage>
  tags: Map<string, string>
  uploads: Map<string, Upload>
}

/** AWS's quotas, smaller where a test wants them so. */
export type Quotas = { repositories: number; imagesPerRepository: number; tagsPerImage: number; partsPerLayer: number }

export type Store = {
  accountId: string
  repositories: Map<string, Repository>
  quotas: Quotas
  /** Digests of the layers whose bytes came all the way, in order, by either door; again when they came again. */
  completed: string[]
  /** For how long after its push an image is not seen by who reads. */
  hiddenMilliseconds: number
  scans: Scans
  /** Of layers that are uploaded only digest and length stay: a gigabyte of them is none of memory. They read as zeros. */
  forgetsBytes: boolean
}

const awsQuotas = { repositories: 100_000, imagesPerRepository: 100_000, tagsPerImage: 1_000, partsPerLayer: 4_200 }

type Wanted = { accountId: string; quotas?: Partial<Quotas> | undefined; forgetsBytes?: boolean }

export const createStore = ({ accountId, quotas = {}, forgetsBytes = false }: Wanted): Store => ({
  accountId,
  repositories: new Map(),
  quotas: { ...awsQuotas, ...quotas },
  completed: [],
  hiddenMilliseconds: 0,
  scans: createScans(),
  forgetsBytes,
})

export const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

type NewRepository = { name: string; immutable?: boolean; exceptions?: string[]; scanOnPush?: boolean }

export const addRepository = (store: Store, wanted: NewRepository): Repository => {
  const { name, immutable = false, exceptions = [], scanOnPush = false } = wanted
  if (store.repositories.has(name)) {
    throw new Refusal(
      'RepositoryAlreadyExistsException',
      `The repository with name '${name}' already exists in the registry with id '${store.accountId}'`,
    )
  }
  if (store.repositories.size >= store.quotas.repositories) {
    throw limitExceeded(
      `The registry with id '${store.accountId}' already has the maximum allowed number of repositories which is '${store.quotas.repositories}'`,
    )
  }
  const repository: Repository = {
    name,
    immutable,
    exceptions,
    scanOnPush,
    createdAt: new Date(),
    layers: new Map(),
    images: new Map(),
    tags: new Map(),
    uploads: new Map(),
  }
  store.repositories.set(name, repository)
  return repository
}

/** The repository, or ECR's RepositoryNotFoundException; another registry's id is another registry, which is empty. */
export const findRepository = (store: Store, name: string, registryId = store.accountId): Repository => {
  const repository = registryId === store.accountId ? store.repositories.get(name) : undefined
  if (repository) return repository
  throw new Refusal(
    'RepositoryNotFoundException',
    `The repository with name '${name}' does not exist in the registry with id '${registryId}'`,
  )
}

export const beginUpload = (repository: Repository): Upload => {
  const upload = { id: randomUUID(), partSizes: [], kept: [], size: 0, hash: createHash('sha256') }
  repository.uploads.set(upload.id, upload)
  return upload
}

/** One part, in the pieces that it came in. */
export const addPart = ({ forgetsBytes }: Store, upload: Upload, pieces: Buffer[]): void => {
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  if (size === 0) return
  for (const piece of pieces) upload.hash.update(piece)
  if (!forgetsBytes) upload.kept.push(...pieces)
  upload.partSizes.push(size)
  upload.size += size
}

/** The digest of what has come so far. */
export const digestSoFar = ({ hash }: Upload): string => `sha256:${hash.copy().digest('hex')}`

/** Keeps a layer that was uploaded. Zeros that nobody reads take no memory. */
export const keepLayer = (store: Store, repository: Repository, layer: { digest: string; upload: Upload }): void => {
  const { kept, size } = layer.upload
  store.completed.push(layer.digest)
  repository.layers.set(layer.digest, store.forgetsBytes ? Buffer.alloc(size) : Buffer.concat(kept))
}

/** Whether a reader sees an image yet: ECR may take a while after the push. */
export const isVisible = ({ hiddenMilliseconds }: Store, { pushedAt }: StoredImage): boolean =>
  Date.now() >= pushedAt.getTime() + hiddenMilliseconds

export const limitExceeded = (message: string): Refusal => new Refusal('LimitExceededException', message)

/** The image under a tag or a digest. */
export const findImage = (repository: Repository, reference: string): StoredImage | undefined =>
  repository.images.get(reference.startsWith('sha256:') ? reference : (repository.tags.get(reference) ?? ''))

export const tagsOf = (repository: Repository, digest: string): string[] =>
  [...repository.tags].filter(([, tagged]) => tagged === digest).map(([tag]) => tag)
