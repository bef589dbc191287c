import { createHash } from 'node:crypto'
import { Refusal } from './refusal.ts'
import { createScans, type Scans } from './scans.ts'

export type StoredImage = { digest: string; mediaType: string; manifest: Buffer; pushedAt: Date }
export type Upload = { id: string; parts: Buffer[]; size: number }

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
}

const awsQuotas = { repositories: 100_000, imagesPerRepository: 100_000, tagsPerImage: 1_000, partsPerLayer: 4_200 }

export const createStore = (accountId: string, quotas: Partial<Quotas> = {}): Store => ({
  accountId,
  repositories: new Map(),
  quotas: { ...awsQuotas, ...quotas },
  completed: [],
  hiddenMilliseconds: 0,
  scans: createScans(),
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

/** Keeps the bytes of a layer that was uploaded. */
export const keepLayer = (
  store: Store,
  repository: Repository,
  { digest, bytes }: { digest: string; bytes: Buffer },
) => {
  store.completed.push(digest)
  repository.layers.set(digest, bytes)
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
