import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { application, repositories, type World } from './world.ts'

/** What each place says of an image that went live. `running` is undefined where nothing is run. */
export type Proof = { tag: string; manifests: string; registry: string; running: string | undefined; layers: number }

/** The image that the manifests pin, as the registry serves it. */
export type Served = { tag: string; digest: string; manifest: Buffer }

/** Asks the manifests and the registry, and throws where they do not say the same. */
export const proveServed = async (world: World): Promise<Served> => {
  const { tag, digest } = await pinned(world)
  const manifest = await served(world, `manifests/${tag}`)
  same('the registry serves', sha256(manifest), digest)
  return { tag, digest, manifest }
}

/** Asks each place itself, and throws where two of them do not say the same. */
export const proveLive = async (world: World): Promise<Proof> => {
  const { tag, digest: manifests, manifest } = await proveServed(world)
  const pod = (await world.argocd.running()).find(({ ready }) => ready)
  const running = pod?.image.split('@')[1]
  if (world.runs) same('what runs is', running, manifests)
  const { config, layers }: ImageManifest = JSON.parse(manifest.toString())
  const built = await world.image.builtLayers(config.digest)
  const unpacked = layers.map(async ({ digest }) => sha256(gunzipSync(await served(world, `blobs/${digest}`))))
  same('the layers in the registry unpack to', (await Promise.all(unpacked)).join(' '), built.join(' '))
  return {
    tag,
    manifests,
    registry: sha256(manifest),
    running: world.runs ? running : undefined,
    layers: layers.length,
  }
}

type ImageManifest = { config: { digest: string }; layers: { digest: string }[] }
type Pin = { tag: string; digest: string }

/** What the manifests have pinned at the head of their branch. */
export const pinned = async ({ manifests }: World): Promise<Pin> => {
  const text = await manifests.read(`${application.path}/kustomization.yaml`)
  const { images }: { images: { newTag: string; digest: string }[] } = parse(text.toString())
  const [image] = images
  if (image === undefined) throw new Error('the kustomization pins no image')
  return { tag: image.newTag, digest: image.digest }
}

const served = async ({ ecr }: World, what: string): Promise<Buffer> => {
  const authorization = `Basic ${Buffer.from(`AWS:${ecr.password()}`).toString('base64')}`
  const accept = 'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json'
  const answer = await fetch(`${ecr.url}/v2/${repositories.image}/${what}`, { headers: { authorization, accept } })
  if (!answer.ok) throw new Error(`the registry answers ${answer.status} to ${what}`)
  return Buffer.from(await answer.arrayBuffer())
}

const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

const same = (what: string, found: string | undefined, expected: string): void => {
  if (found !== expected) throw new Error(`${what} ${found ?? 'nothing'}, where ${expected} was to be expected`)
}
