import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { isDigest } from '../../lib/image-reference.ts'
import { type Fields, fieldsPlace } from './fields-place.ts'
import { formatKeys } from './image-path.ts'
import { resolved, valueAt } from './nodes.ts'
import type { ImagePath, Place, Spot } from './place.ts'
import { referencePlace } from './reference-place.ts'
import type { Values } from './source-places.ts'
import { spotAt, spotOf } from './spots.ts'
import type { Tree } from './tree.ts'

/** What stands at a chosen path: among the Helm values of an Argo CD source, or from the top of a document. */
export const chosenPlaces = (tops: Values[], path: ImagePath): Place[] =>
  tops.flatMap((values) => {
    const found = 'parameters' in values ? ofParameters(values.parameters, path) : ofTree(values, path)
    return found.map((place) => ({ ...place, entryName: path.name, chosenBy: path }))
  })

const ofParameters = (parameters: Map<string, Spot>, { name, keys }: ImagePath): Place[] =>
  scalarPlace(parameters.get(formatKeys(keys)), { name, key: keys.at(-1) })

const ofTree = ({ tree, top }: { tree: Tree; top: Node }, { name, keys }: ImagePath): Place[] => {
  const [last] = keys.slice(-1)
  const parent = keys
    .slice(0, -1)
    .reduce<Node | undefined>((node, key) => resolved(tree, under(tree, node, key)?.node), top)
  const found = last === undefined ? undefined : under(tree, parent, last)
  const node = resolved(tree, found?.node)
  if (found === undefined || isSeq(node)) return []
  if (!isMap(node)) return scalarPlace(spotOf(tree, found), { name, key: last })
  const fields: Fields = (key) => spotAt(tree, node, key)
  const keysOfMap = { repository: 'repository', tag: 'tag', digest: 'digest' }
  return fields('tag') === undefined && fields('digest') === undefined
    ? []
    : [fieldsPlace({ fields, keys: keysOfMap, format: 'values', repository: name })]
}

const under = (tree: Tree, node: Node | undefined, key: string | number) => {
  if (isMap(node)) return valueAt(tree, node, String(key))
  return isSeq(node) && typeof key === 'number' && key < node.items.length
    ? { node: node.items[key], merged: false }
    : undefined
}

/** One value says by itself what it is: a digest, a whole reference, or else a tag. */
const scalarPlace = (
  spot: Spot | undefined,
  { name, key }: { name: string; key: string | number | undefined },
): Place[] => {
  if (spot === undefined) return []
  const isReference = /[:/]/.test(spot.value.replace(/@.*/, '')) && !isDigest(spot.value)
  if (isReference) return referencePlace(spot, 'values')
  const part = isDigest(spot.value) || /digest$/i.test(String(key)) ? 'digest' : 'tag'
  const keys = { repository: 'repository', tag: 'tag', digest: 'digest' }
  return [
    fieldsPlace({ fields: (field) => (field === part ? spot : undefined), keys, format: 'values', repository: name }),
  ]
}

/** Every path to a scalar below a node, as a person would write it. */
export const pathsIn = (top: unknown, before: (string | number)[] = []): string[] => {
  if (isMap(top)) {
    return top.items.flatMap(({ key, value }) => (isScalar(key) ? pathsIn(value, [...before, String(key.value)]) : []))
  }
  if (isSeq(top)) return top.items.flatMap((item, index) => pathsIn(item, [...before, index]))
  return [formatKeys(before)]
}
