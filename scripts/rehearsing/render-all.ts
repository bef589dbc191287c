import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Processes } from '../../src/outside/process.ts'
import type { RenderedFolder } from './judge-rendered.ts'
import { type Kustomize, renderAt } from './render-folder.ts'

type Wanted = { directory: string; folders: string[]; kustomize: Kustomize | undefined; processes: Processes }

/** Folders of a checkout as they render now; what does not render is left out, since its job tells that as Argo CD would. */
export const renderAll = async ({ directory, folders, ...programs }: Wanted): Promise<RenderedFolder[]> => {
  const found = folders.map(async (folder): Promise<RenderedFolder[]> => {
    const rendered = await renderAt(join(directory, folder), programs).catch(() => undefined)
    if (rendered === undefined) return []
    const { objects, kustomization: name } = rendered
    if (name === undefined) return [{ objects, kustomization: undefined }]
    const text = await readFile(join(directory, folder, name), 'utf8')
    return [{ objects, kustomization: { path: posix.join(folder, name), text } }]
  })
  return (await Promise.all(found)).flat()
}
