import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const names = ['kustomization.yaml', 'deployment.yaml', 'service.yaml']

/** How the quote service runs, as files of the folder `path`; its image is of that registry, and not there yet. */
export const manifestFiles = async (registry: string, path: string): Promise<Record<string, string>> => {
  const files = names.map(async (name): Promise<[string, string]> => {
    const text = await readFile(join(import.meta.dirname, 'manifests', name), 'utf8')
    return [`${path}/${name}`, text.replace('REGISTRY', registry)]
  })
  return Object.fromEntries(await Promise.all(files))
}
