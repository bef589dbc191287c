import { posix } from 'node:path'
import { isMap, type YAMLMap } from 'yaml'
import { fieldsPlace } from './fields-place.ts'
import { itemsAt, mapAt, mapsIn, textAt } from './nodes.ts'
import type { Place } from './place.ts'
import { referencePlace } from './reference-place.ts'
import { overriddenOn, spotAt } from './spots.ts'
import type { Tree } from './tree.ts'
import { valuesPlaces } from './values-places.ts'

/** The images of a document by what it is: a kustomization, an object of Kubernetes, or else Helm values. */
export const ownPlaces = (path: string, tree: Tree, root: YAMLMap): Place[] => {
  const kind = textAt(tree, root, 'kind')
  const spec = mapAt(tree, root, 'spec')
  if (isKustomization(path, kind)) return kustomizationPlaces(tree, root, spec)
  if (kind === 'ImageTagTransformer') return placesOfEntries(tree, [mapAt(tree, root, 'imageTag')])
  if (textAt(tree, root, 'apiVersion') === undefined || kind === undefined) return valuesPlaces(tree, root)
  const values = kind === 'HelmRelease' && spec !== undefined ? mapAt(tree, spec, 'values') : undefined
  return [...containerPlaces(tree, root), ...(values === undefined ? [] : valuesPlaces(tree, values))]
}

const isKustomization = (path: string, kind: string | undefined): boolean =>
  /^kustomization(\.ya?ml)?$/i.test(posix.basename(path)) || kind === 'Kustomization' || kind === 'Component'

/** kustomize has its list at the top, Flux's Kustomization has the same list in its spec. */
const kustomizationPlaces = (tree: Tree, root: YAMLMap, spec: YAMLMap | undefined): Place[] => {
  const entries = [root, spec].flatMap((map) => (map === undefined ? [] : itemsAt(tree, map, 'images')))
  const charts = itemsAt(tree, root, 'helmCharts').map((chart) =>
    isMap(chart) ? mapAt(tree, chart, 'valuesInline') : undefined,
  )
  return [
    ...placesOfEntries(tree, entries),
    ...charts.flatMap((values) => (values === undefined ? [] : valuesPlaces(tree, values))),
  ]
}

const placesOfEntries = (tree: Tree, entries: unknown[]): Place[] =>
  entries.flatMap((entry) => (isMap(entry) ? (kustomizationPlace(tree, entry) ?? []) : []))

const kustomizationPlace = (tree: Tree, entry: YAMLMap): Place | undefined => {
  const entryName = textAt(tree, entry, 'name')
  if (entryName === undefined) return undefined
  const place = fieldsPlace({
    fields: (key) => spotAt(tree, entry, key),
    keys: { repository: 'newName', tag: 'newTag', digest: 'digest' },
    format: 'kustomization',
    repository: entryName,
    mergedOn: overriddenOn(tree, entry, 'newName'),
  })
  return { ...place, entryName }
}

const containerLists = ['containers', 'initContainers', 'ephemeralContainers']
/** Of Argo's and other workflows: a step that is one container. */
const containerMaps = ['container', 'script']

/** Containers wherever a pod is described: all workload kinds, CronJob, List, and those of custom resources. */
const containerPlaces = (tree: Tree, root: YAMLMap): Place[] =>
  mapsIn(root)
    .flatMap(({ map }) => [
      ...containerLists.flatMap((key) => (map.has(key) ? itemsAt(tree, map, key) : [])),
      ...containerMaps.map((key) => map.get(key)),
    ])
    .flatMap((container) => (isMap(container) ? referencePlace(spotAt(tree, container, 'image'), 'manifest') : []))

/** An operation of a JSON patch (RFC 6902) that sets an image. */
export const patchPlaces = (tree: Tree, operation: YAMLMap): Place[] => {
  const sets = ['add', 'replace'].includes(textAt(tree, operation, 'op') ?? '')
  const isImage = /\/image$/.test(textAt(tree, operation, 'path') ?? '')
  return sets && isImage ? referencePlace(spotAt(tree, operation, 'value'), 'manifest') : []
}
