import { posix } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'
import { readList, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { at } from '../../../src/lib/json.ts'
import { replaceImages } from './image-transform.ts'

/** A Kubernetes object as it stands in the manifests. */
export type Manifest = Record<string, unknown>

/** Reads files of one commit. */
export type Files = {
  read: (path: string) => Promise<string | undefined>
  list: (folder: string) => Promise<string[] | undefined>
}

const kinds = new Set(['apps/v1/Deployment', 'v1/Service'])
const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

const join = (folder: string, name: string): string => posix.normalize(posix.join(folder, name)).replace(/^\.$/, '')

const readObjects = (text: string, path: string): Manifest[] => {
  const documents = parseAllDocuments(text)
  return documents.flatMap((document) => {
    const [error] = document.errors
    if (error !== undefined) throw new Error(`Failed to unmarshal "${path}": ${error.message}`)
    const value: unknown = document.toJS()
    if (value === null) return []
    const object = readRecord(value)
    const kind = `${readText(object, 'apiVersion')}/${readText(object, 'kind')}`
    if (!kinds.has(kind)) throw new Error(`${path}: this stand-in renders Deployments and Services only, not ${kind}`)
    if (readText(object, 'metadata', 'name') === undefined) throw new Error(`${path}: the ${kind} has no metadata.name`)
    return [object]
  })
}

const renderKustomization = async (files: Files, folder: string, text: string): Promise<Manifest[]> => {
  const kustomization = readRecord(parse(text))
  const unknown = Object.keys(kustomization).filter(
    (key) => !['apiVersion', 'kind', 'resources', 'images'].includes(key),
  )
  if (unknown.length > 0) {
    throw new Error(
      `kustomize build ${folder}: this stand-in knows resources and images only, not ${unknown.join(', ')}`,
    )
  }
  const objects: Manifest[] = []
  for (const entry of readList(kustomization, 'resources')) {
    objects.push(...(await renderEntry(files, folder, String(entry))))
  }
  return objects.map((object) => replaceImages(object, readList(kustomization, 'images')))
}

const renderEntry = async (files: Files, folder: string, entry: string): Promise<Manifest[]> => {
  const path = join(folder, entry)
  const text = await files.read(path)
  if (text !== undefined) return readObjects(text, path)
  return await renderFolder(files, path)
}

const renderFolder = async (files: Files, folder: string): Promise<Manifest[]> => {
  const names = await files.list(folder)
  if (names === undefined) throw new Error(`${folder}: app path does not exist`)
  const kustomization = kustomizationNames.find((name) => names.includes(name))
  if (kustomization !== undefined) {
    return await renderKustomization(files, folder, (await files.read(join(folder, kustomization))) ?? '')
  }
  const objects: Manifest[] = []
  for (const name of names.filter((name) => /\.(ya?ml|json)$/.test(name))) {
    objects.push(...readObjects((await files.read(join(folder, name))) ?? '', join(folder, name)))
  }
  return objects
}

type Rendered = { objects: Manifest[]; sourceType: string }

/** Renders a folder of a commit in another way than `render` does. */
export type Renderer = (source: { files: Files; folder: string; commit: string }) => Promise<Rendered>

/** The objects that a folder renders to, and whether by Kustomize or as a plain directory. Throws what Argo CD would show. */
export const render = async (files: Files, folder: string): Promise<Rendered> => {
  const objects = await renderFolder(files, folder)
  const names = (await files.list(folder)) ?? []
  const kustomized = kustomizationNames.some((name) => names.includes(name))
  return { objects, sourceType: kustomized ? 'Kustomize' : 'Directory' }
}

/** The images that an object's pod template names, in order. */
export const imagesOf = (object: Manifest): string[] =>
  readList(object, 'spec', 'template', 'spec', 'containers').map((container) => String(at(container, 'image')))
