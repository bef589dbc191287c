import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { containersOf, type Service } from './service.ts'

/** An entry below `images:` of a kustomization. */
export type OverlayImage = { name: string; newName?: string; newTag?: string; digest?: string }

/** What an overlay says of its images. `path` is from the repository's root. */
export type Overlay = { path: string; images: OverlayImage[] }

/** The overlays of the shop, from the current folder, which is the repository's root. */
export const readOverlays = (): Overlay[] =>
  globSync('manifests/shop/overlays/*/kustomization.yaml')
    .toSorted()
    .map((path) => ({ path, images: parse(readFileSync(path, 'utf8')).images }))

/** The entries that an overlay lacks, as they are to be written below its `images:`; empty where it has them all. */
export const lackingImages = (services: Service[], { path, images }: Overlay): string => {
  const entries = services.flatMap((service) =>
    containersOf(service)
      .filter(({ image }) => !images.some(({ name }) => name === image))
      .map(({ image, upstream }) => entryOf({ image, upstream, repository: service.repository, images })),
  )
  return entries.length === 0
    ? ''
    : `${path} does not say which image these are. Add below \`images:\`\n${entries.join('\n')}`
}

type Wanted = { image: string; upstream: string | undefined; repository: string | undefined; images: OverlayImage[] }

/** What is ours comes from the registry that ours come from already, and runs by its digest as soon as one is delivered. */
const entryOf = ({ image, upstream, repository, images }: Wanted): string => {
  if (upstream !== undefined) {
    const colon = upstream.lastIndexOf(':')
    return `  - name: ${image}\n    newName: ${upstream.slice(0, colon)}\n    newTag: ${upstream.slice(colon + 1)}`
  }
  const [registry = 'REGISTRY'] = images.flatMap(
    ({ newName }) => /^\d{12}\.dkr\.ecr\.[^/]+/.exec(newName ?? '')?.[0] ?? [],
  )
  return [
    `  - name: ${image}`,
    `    newName: ${registry}/${repository ?? image}`,
    '    newTag: not-yet-released',
    `    digest: sha256:${'0'.repeat(64)}`,
  ].join('\n')
}
