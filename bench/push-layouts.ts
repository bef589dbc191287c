import { createCipheriv } from 'node:crypto'
import { join } from 'node:path'
import { type Layer, packLayer, writeOciLayout } from '../tests/support/oci-layout.ts'

/** Two images on disk that share all layers but the last one. */
export type Layouts = { first: string; second: string; layerBytes: number }

const layersPerImage = 20
const config = { User: '1:1', Env: [], Entrypoint: ['/a'], WorkingDir: '/', ExposedPorts: {} }

/** Writes the layouts, of layers that do not compress, the same on every machine. */
export const writeLayouts = async (directory: string, imageBytes: number): Promise<Layouts> => {
  const layerBytes = Math.floor(imageBytes / layersPerImage)
  const layers = Array.from({ length: layersPerImage + 1 }, (_, index) => incompressible(index, layerBytes))
  const write = async (name: string, chosen: Layer[]): Promise<string> => {
    await writeOciLayout(join(directory, name), { architecture: 'amd64', config, layers: chosen })
    return join(directory, name)
  }
  return {
    first: await write('first', layers.slice(0, layersPerImage)),
    second: await write(
      'second',
      layers.filter((_, index) => index !== layersPerImage - 1),
    ),
    layerBytes,
  }
}

/** What AES makes of zeros: as random as random bytes, and made in a tenth of the time. */
const incompressible = (index: number, size: number): Layer => {
  const content = createCipheriv('aes-128-ctr', Buffer.alloc(16, index), Buffer.alloc(16)).update(Buffer.alloc(size))
  return packLayer([{ path: `file-${index}`, mode: 0o644, content }], 0)
}
