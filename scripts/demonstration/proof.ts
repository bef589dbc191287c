import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { application, repositories, type World } from './world.ts'

/** What each place says of the image that was delivered. `running` is undefined where nothing is run. */
export type Proof = { tag: string; manifests: string; registry: string; running: string | undefined; layers: number }

/** Asks each place itself, and throws where two of them do not say the same. */
export const prove = async (world: World): Promise<Proof> => {
  const { tag, digest: manifests } = await pinned(world)
  const manifest = await served(world, `manifests/${tag}`)
  const registry = sha256(manifest)
  const running = world.argocd
    .running()
    .find((pod) => pod.ready)
    ?.image.split('@')[1]
  same('the registry serves', registry, manifests)
  if (world.engine !== undefined) same('what runs is', running, manifests)
  const { config, layers }: ImageManifest = JSON.parse(manifest.toString())
  const built = await world.image.builtLayers(config.digest)
  const unpacked = layers.map(async ({ digest }) => sha256(gunzipSync(await served(world, `blobs/${digest}`))))
  same('the layers in the registry unpack to', (await Promise.all(unpacked)).join(' '), built.join(' '))
  return { tag, manifests, registry, running: world.engine && running, layers: layers.length }
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
