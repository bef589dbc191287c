import { Failure } from '../../lib/failure.ts'
import { isDigest } from '../../lib/image-reference.ts'
import { fieldsOf, isRecord, listOf } from '../../lib/json.ts'
import type { StoredImage } from '../ecr/ecr-reads.ts'
import { blobName, type LayoutFiles, sha256 } from './layout-files.ts'

/** The manifests of a layout, children before their index, the image itself last; and every blob that they need. */
export type LayoutManifests = { manifests: StoredImage[]; layers: string[] }

type Descriptor = { digest: string; mediaType: string }

/** Reads the one image of the layout, or the one index of several platforms; every manifest's bytes must be its digest's. */
export const readManifests = async (files: LayoutFiles): Promise<LayoutManifests> => {
  const roots = descriptors(parse(await files.read('index.json'), 'index.json').manifests)
  const [root] = roots
  const images = new Set(roots.map(({ digest }) => digest)).size
  // One image may be named by several tags.
  if (root === undefined || images > 1) {
    throw invalid(
      `index.json names ${images} images, but one is pushed. Export one image, or one index of several platforms`,
    )
  }
  return walk(files, root, new Map())
}

type Walked = Map<string, Promise<LayoutManifests>>

/** Each manifest once, however many indexes name it; none can name itself, since a name is the hash of what is in it. */
const walk = (files: LayoutFiles, descriptor: Descriptor, walked: Walked): Promise<LayoutManifests> => {
  const known = walked.get(descriptor.digest)
  if (known !== undefined) return known
  const walking = walkOne(files, descriptor, walked)
  walked.set(descriptor.digest, walking)
  return walking
}

const walkOne = async (
  files: LayoutFiles,
  { digest, mediaType }: Descriptor,
  walked: Walked,
): Promise<LayoutManifests> => {
  const bytes = await files.read(blobName(digest))
  if (sha256(bytes) !== digest)
    throw invalid(`${blobName(digest)} is damaged: its bytes are ${sha256(bytes)}. Build it again`)
  const manifest = parse(bytes, blobName(digest))
  const children = await Promise.all(
    distinct(descriptors(manifest.manifests)).map((child) => walk(files, child, walked)),
  )
  const own = descriptors([...(manifest.config === undefined ? [] : [manifest.config]), ...listOf(manifest.layers)])
  return {
    manifests: distinct([
      ...children.flatMap((child) => child.manifests),
      { digest, mediaType, manifest: bytes.toString('utf8') },
    ]),
    layers: [...new Set([...children.flatMap((child) => child.layers), ...own.map((layer) => layer.digest)])],
  }
}

const parse = (bytes: Buffer, name: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (isRecord(value)) return value
  } catch {
    throw invalid(`${name} is not JSON. Build it again`)
  }
  throw invalid(`${name} is not a JSON object. Build it again`)
}

const descriptors = (value: unknown): Descriptor[] =>
  listOf(value).map((descriptor) => {
    const { digest, mediaType } = fieldsOf(descriptor)
    if (typeof digest === 'string' && isDigest(digest) && typeof mediaType === 'string') return { digest, mediaType }
    throw invalid('a descriptor has no digest or no media type. Build it again')
  })

const distinct = <T extends { digest: string }>(list: T[]): T[] => [
  ...new Map(list.map((one) => [one.digest, one])).values(),
]

const invalid = (message: string): Failure => new Failure('invalid-input', `oci-layout: ${message}`)
