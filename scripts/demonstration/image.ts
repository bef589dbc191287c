import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { importBaseImage, nodeRootFileSystem } from '../../tests/support/base-image.ts'
import type { Engine } from '../../tests/support/engine.ts'
import { type Layer, packLayer } from '../../tests/support/oci-layout.ts'
import { type QuoteLayout, writeQuoteLayout } from '../../tests/support/quote-image.ts'

/** Where the image of the service comes from: the inputs of `deliver` for it, and the layers that were built. */
export type ImageSource = {
  says: string
  /** Made anew from the service as it stands. */
  inputs: () => Promise<Record<string, string>>
  /** The digests of the unpacked layers of the image with this configuration. */
  builtLayers: (configDigest: string) => Promise<string[]>
}

type Place = { directory: string; service: string }

/** The engine builds it in `deliver`; the base images are made of the Node at hand. */
export const builtByEngine = async ({ docker, version, buildKit }: Engine): Promise<ImageSource> => {
  const base = await importBaseImage(docker, await nodeRootFileSystem())
  return {
    says: `Docker ${version} answers${buildKit ? ', with BuildKit' : ''}: it builds the image.`,
    inputs: async () => ({
      context: 'services/quote',
      'build-args': `NODE_BUILD_IMAGE=${base}\nNODE_RUNTIME_IMAGE=${base}`,
    }),
    builtLayers: async (configDigest) => {
      const inspect = ['image', 'inspect', '--format', '{{join .RootFS.Layers " "}}', configDigest]
      const { stdout } = await promisify(execFile)(docker, inspect)
      return stdout.trim().split(' ')
    },
  }
}

/** No engine: an OCI layout, made here, that `deliver` pushes through the API of ECR. */
export const builtAsLayout = async ({ directory, service }: Place): Promise<ImageSource> => {
  const base: Layer = packLayer(await nodeRootFileSystem())
  const built = new Map<string, QuoteLayout>()
  const layout = join(directory, 'image')
  return {
    says: 'No Docker engine: the image is an OCI layout made here.',
    inputs: async () => {
      await rm(layout, { recursive: true, force: true })
      const image = await writeQuoteLayout({ service, base, directory: layout })
      built.set(image.configDigest, image)
      return { 'oci-layout': layout }
    },
    builtLayers: async (configDigest) => built.get(configDigest)?.diffIds ?? [],
  }
}
