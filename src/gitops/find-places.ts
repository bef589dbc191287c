import { posix } from 'node:path'
import { type Document, isMap, isSeq, LineCounter, parseAllDocuments, type YAMLMap } from 'yaml'
import { parseReference } from '../lib/image-reference.ts'
import { fieldsPlace } from './fields-place.ts'
import { mapsIn, type Tree, textAt } from './nodes.ts'
import type { Place } from './place.ts'
import { referencePlace } from './reference-place.ts'

export type Mistake = { offset: number; reason: string }
export type Found = { places: Place[]; mistakes: Mistake[] }

/** Every place of a file that says which image runs, in all of its documents; what is no YAML is a mistake. */
export const findPlaces = (path: string, text: string): Found => {
  const lines = new LineCounter()
  const parsed = parseAllDocuments(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const documents: Document[] = Array.isArray(parsed) ? parsed : []
  const mistakes = documents.flatMap(({ errors }) =>
    errors.map(({ pos, message }) => ({ offset: pos[0], reason: `is not valid YAML: ${message}` })),
  )
  // A chart's template is no YAML before Helm has filled it in.
  if (mistakes.length > 0) return { places: [], mistakes: text.includes('{{') ? [] : mistakes.slice(0, 1) }
  const lineOf = (offset: number): number => lines.linePos(offset).line
  return { places: documents.flatMap((document) => placesIn(path, { document, lineOf })), mistakes: [] }
}

const placesIn = (path: string, tree: Tree): Place[] => {
  const root = tree.document.contents
  if (!isMap(root)) return []
  const isObject = textAt(tree, root, 'apiVersion') !== undefined && textAt(tree, root, 'kind') !== undefined
  if (isKustomization(path, textAt(tree, root, 'kind'))) return kustomizationPlaces(tree, root)
  return isObject ? manifestPlaces(tree) : valuesPlaces(tree)
}

const isKustomization = (path: string, kind: string | undefined): boolean =>
  /^kustomization(\.ya?ml)?$/i.test(posix.basename(path)) || kind === 'Kustomization' || kind === 'Component'

/** kustomize has its list at the top, Flux's Kustomization has the same list in its spec. */
const kustomizationPlaces = (tree: Tree, root: YAMLMap): Place[] => {
  const spec = root.get('spec')
  const lists = [root.get('images'), isMap(spec) ? spec.get('images') : undefined]
  return lists
    .flatMap((list) => (isSeq(list) ? list.items : []))
    .flatMap((entry) => (isMap(entry) ? (kustomizationPlace(tree, entry) ?? []) : []))
}

const kustomizationPlace = (tree: Tree, entry: YAMLMap): Place | undefined => {
  const entryName = textAt(tree, entry, 'name')
  if (entryName === undefined) return undefined
  const keys = { repository: 'newName', tag: 'newTag', digest: 'digest' }
  const place = fieldsPlace({ tree, map: entry, keys, format: 'kustomization', repository: entryName })
  return { ...place, entryName }
}

const containerLists = ['containers', 'initContainers', 'ephemeralContainers']

/** Containers wherever a pod is described: all workload kinds, CronJob, List, and those of custom resources. */
const manifestPlaces = (tree: Tree): Place[] =>
  mapsIn(tree)
    .flatMap((map) => containerLists.map((key) => map.get(key)))
    .flatMap((list) => (isSeq(list) ? list.items : []))
    .flatMap((container) =>
      isMap(container) ? (referencePlace({ tree, map: container, key: 'image', format: 'manifest' }) ?? []) : [],
    )

/** Helm values: maps with `repository` beside `tag` or `digest`, and `image: host/repository:tag`. */
const valuesPlaces = (tree: Tree): Place[] =>
  mapsIn(tree).flatMap((map) => [
    ...(referencePlace({ tree, map, key: 'image', format: 'values' }) ?? []),
    ...repositoryPlace(tree, map),
  ])

const repositoryPlace = (tree: Tree, map: YAMLMap): Place[] => {
  const path = textAt(tree, map, 'repository')
  const own = ['repository', 'tag', 'digest'].some((key) => map.has(key))
  if (path === undefined || !own || (textAt(tree, map, 'tag') ?? textAt(tree, map, 'digest')) === undefined) return []
  const registry = textAt(tree, map, 'registry')
  const repository = registry ? `${registry}/${path}` : path
  if (parseReference(repository)?.repository !== repository && !/\{\{|\$[{(]/.test(repository)) return []
  const keys = { repository: 'repository', tag: 'tag', digest: 'digest' }
  return [fieldsPlace({ tree, map, keys, format: 'values', repository })]
}
