import { readList, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { at } from '../../../src/lib/json.ts'
import type { Manifest } from './rendering.ts'

/** Splits `host:5000/name:tag@sha256:…` as kustomize does: the tag is what follows a colon after the last slash. */
const split = (image: string): { name: string; rest: string } => {
  const end = image.indexOf('@') >= 0 ? image.indexOf('@') : image.length
  const colon = image.lastIndexOf(':', end - 1)
  const cut = colon > image.lastIndexOf('/', end) ? colon : end
  return { name: image.slice(0, cut), rest: image.slice(cut) }
}

const field = (entry: unknown, name: string): string | undefined => {
  const value = at(entry, name)
  if (value === undefined || typeof value === 'string') return value
  throw new Error(
    `invalid Kustomization: json: cannot unmarshal ${typeof value} into Go struct field Image.images.${name} of type string`,
  )
}

const transform = (image: string, entries: readonly unknown[]): string =>
  entries.reduce((current: string, entry) => {
    const { name, rest } = split(current)
    if (field(entry, 'name') !== name) return current
    const tag = field(entry, 'newTag')
    const digest = field(entry, 'digest')
    const written = (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`)
    return (field(entry, 'newName') ?? name) + (written === '' ? rest : written)
  }, image)

/** The object with kustomize's `images` applied to its containers (name, newName, newTag, digest). */
export const replaceImages = (object: Manifest, entries: readonly unknown[]): Manifest => {
  if (readText(object, 'kind') !== 'Deployment') return object
  const spec = readRecord(object, 'spec')
  const template = readRecord(spec, 'template')
  const podSpec = readRecord(template, 'spec')
  const containers = readList(podSpec, 'containers').map((container) => ({
    ...readRecord(container),
    image: transform(String(at(container, 'image')), entries),
  }))
  return { ...object, spec: { ...spec, template: { ...template, spec: { ...podSpec, containers } } } }
}
