import { findImage, findRepository, type Store } from './store.ts'

type ServedImage = { digest: string; mediaType: string; manifest: string }

/** What a local ECR holds, for tests to look at. */
export type Contents = {
  /** How a repository was made; undefined when there is none. */
  repository: (name: string) => { immutable: boolean; scanOnPush: boolean } | undefined
  image: (repository: string, reference: string) => ServedImage | undefined
  tags: (repository: string) => Record<string, string>
  layer: (repository: string, digest: string) => Buffer | undefined
  loseLayer: (repository: string, digest: string) => boolean
}

export const contentsOf = (store: Store): Contents => ({
  repository: (name) => {
    const found = store.repositories.get(name)
    return found && { immutable: found.immutable, scanOnPush: found.scanOnPush }
  },
  image: (name, reference) => {
    const image = findImage(findRepository(store, name), reference)
    return image && { digest: image.digest, mediaType: image.mediaType, manifest: image.manifest.toString('utf8') }
  },
  tags: (name) => Object.fromEntries(findRepository(store, name).tags),
  layer: (name, digest) => findRepository(store, name).layers.get(digest),
  loseLayer: (name, digest) => findRepository(store, name).layers.delete(digest),
})
