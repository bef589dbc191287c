import { isMap, type YAMLMap, type YAMLSeq } from 'yaml'
import { embeddedTrees } from './embedded.ts'
import type { Fields } from './fields-place.ts'
import { itemsAt, mapAt, mapsIn, textAt, valueAt } from './nodes.ts'
import type { Place, Spot } from './place.ts'
import { overridePlace } from './reference-place.ts'
import { spotAt, spotOf } from './spots.ts'
import type { Mistake, Tree } from './tree.ts'
import { placesOfFields, valuesPlaces } from './values-places.ts'

/** Where Helm values stand: below a map of a tree, or as parameters that have the value's path for a name. */
export type Values = { tree: Tree; top: YAMLMap | YAMLSeq } | { parameters: Map<string, Spot> }

/** The sources of Argo CD Applications and ApplicationSets, wherever in a document: maps that have a `repoURL`. */
export const sourcesIn = (root: YAMLMap): YAMLMap[] =>
  mapsIn(root).flatMap(({ map }) => (map.has('repoURL') ? [map] : []))

/** The images that a source sets itself, over what its repository says. */
export const sourcePlaces = (tree: Tree, { source, values }: { source: YAMLMap; values: Values[] }): Place[] => {
  const kustomize = mapAt(tree, source, 'kustomize')
  const overrides = kustomize === undefined ? [] : itemsAt(tree, kustomize, 'images')
  return [
    ...overrides.flatMap((node) => overridePlace(spotOf(tree, { node, merged: false }))),
    ...values.flatMap((one) =>
      'parameters' in one ? parameterPlaces(one.parameters) : valuesPlaces(one.tree, one.top),
    ),
  ]
}

/** All the Helm values that a source holds; `text` is the file's. */
export const valuesOfSource = (
  tree: Tree,
  { source, text }: { source: YAMLMap; text: string },
): { values: Values[]; mistakes: Mistake[] } => {
  const helm = mapAt(tree, source, 'helm')
  if (helm === undefined) return { values: [], mistakes: [] }
  const object = mapAt(tree, helm, 'valuesObject')
  const embedded = embeddedTrees(tree, { node: valueAt(tree, helm, 'values')?.node, text })
  const inStrings = embedded.trees.flatMap((inner) => {
    const top = inner.document.contents
    return isMap(top) ? [{ tree: inner, top }] : []
  })
  return {
    values: [
      ...(object === undefined ? [] : [{ tree, top: object }]),
      ...inStrings,
      { parameters: parametersOf(tree, helm) },
    ],
    mistakes: embedded.mistakes,
  }
}

const parametersOf = (tree: Tree, helm: YAMLMap): Map<string, Spot> => {
  const parameters = new Map<string, Spot>()
  for (const item of itemsAt(tree, helm, 'parameters')) {
    const name = isMap(item) ? textAt(tree, item, 'name') : undefined
    const spot = isMap(item) ? spotAt(tree, item, 'value') : undefined
    if (!isMap(item) || name === undefined || spot === undefined) continue
    const isText = textAt(tree, item, 'forceString') === 'true'
    parameters.set(name, isText ? spot : { ...spot, readBy: 'helm --set' })
  }
  return parameters
}

const parameterPlaces = (parameters: Map<string, Spot>): Place[] => {
  const prefixes = new Set([...parameters.keys()].map((name) => name.slice(0, name.lastIndexOf('.') + 1)))
  return [...prefixes].flatMap((prefix) => {
    const fields: Fields = (key) => parameters.get(`${prefix}${key}`)
    const under = prefix.split('.').at(-2) ?? ''
    return placesOfFields({ fields, under }).map(({ keys: _, ...place }) => place)
  })
}
