import { isAlias, isMap, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml'
import { mergedInto } from './links.ts'
import type { Tree } from './tree.ts'

/** A node that a key leads to; `merged`: a merge (`<<: *anchor`) brings it in. */
export type Value = { node: unknown; merged: boolean }

/** The value under a key of a map, also where a merge brings it in. */
export const valueAt = (tree: Tree, map: YAMLMap, key: string): Value | undefined =>
  search(tree, { map, key, searched: new Set() })

/** Merges may come round to a map again, or to the same one by ever more ways: each is searched once. */
const search = (
  tree: Tree,
  { map, key, searched }: { map: YAMLMap; key: string; searched: Set<YAMLMap> },
): Value | undefined => {
  if (searched.has(map)) return undefined
  searched.add(map)
  let merges = false
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue
    if (pair.key.value === key) return { node: pair.value, merged: false }
    merges ||= pair.key.value === '<<'
  }
  for (const source of merges ? mergedInto(tree.links(), map) : []) {
    const found = search(tree, { map: source, key, searched })
    if (found !== undefined) return { node: found.node, merged: true }
  }
  return undefined
}

/** The node itself, or the one that an alias stands for. */
export const resolved = (tree: Tree, node: unknown): Node | undefined => {
  if (isAlias(node)) return tree.links().targets.get(node)
  return isScalar(node) || isMap(node) || isSeq(node) ? node : undefined
}

export const mapAt = (tree: Tree, map: YAMLMap, key: string): YAMLMap | undefined => {
  const node = resolved(tree, valueAt(tree, map, key)?.node)
  return isMap(node) ? node : undefined
}

export const itemsAt = (tree: Tree, map: YAMLMap, key: string): unknown[] => {
  const node = resolved(tree, valueAt(tree, map, key)?.node)
  return isSeq(node) ? node.items : []
}

/** The text of a scalar, or of the scalar that an alias stands for. */
export const textOf = (tree: Tree, node: unknown): string | undefined => {
  const scalar = resolved(tree, node)
  return isScalar(scalar) && typeof scalar.value === 'string' ? scalar.value : undefined
}

export const textAt = (tree: Tree, map: YAMLMap, key: string): string | undefined =>
  textOf(tree, valueAt(tree, map, key)?.node)

/** Every map below a node, itself included, with the key that it stands under. */
export const mapsIn = (top: Node | null): { map: YAMLMap; under: string }[] => {
  const maps: { map: YAMLMap; under: string }[] = []
  visit(top, {
    Map: (_key, map, path) => {
      const pair = path.at(-1)
      const key = typeof pair === 'object' && pair !== null && 'key' in pair ? pair.key : undefined
      maps.push({ map, under: isScalar(key) && typeof key.value === 'string' ? key.value : '' })
    },
  })
  return maps
}
