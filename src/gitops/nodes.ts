import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Spot } from './place.ts'

/** A document read with every scalar as text, so that `1.10` is `1.10`. */
export type Tree = { document: Document; lineOf: (offset: number) => number }

/** The value under a key of a map, also where a merge (`<<: *anchor`) brings it in. */
export const valueAt = (tree: Tree, map: YAMLMap, key: string): { node: unknown; merged: boolean } | undefined =>
  search(tree, { map, key, searched: new Set() })

/** Merges may come round to a map again, or to the same one by ever more ways: each is searched once. */
const search = (
  tree: Tree,
  { map, key, searched }: { map: YAMLMap; key: string; searched: Set<YAMLMap> },
): { node: unknown; merged: boolean } | undefined => {
  if (searched.has(map)) return undefined
  searched.add(map)
  const own = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
  if (own !== undefined) return { node: own.value, merged: false }
  for (const source of mergedInto(tree, map)) {
    const found = search(tree, { map: source, key, searched })
    if (found !== undefined) return { node: found.node, merged: true }
  }
  return undefined
}

/** The maps that `<<` brings into a map, by an alias or a list of them. */
const mergedInto = (tree: Tree, map: YAMLMap): YAMLMap[] =>
  map.items
    .filter(({ key }) => isScalar(key) && key.value === '<<')
    .flatMap(({ value }) => (isSeq(value) ? value.items : [value]))
    .map((node) => (isAlias(node) ? targetOf(tree, node) : node))
    .filter((node) => isMap(node))

const targets = new WeakMap<Document, Map<Alias, Node>>()

/** What an alias stands for: the last node before it that has its anchor. All are found at once: `resolve` walks the document for each. */
const targetOf = ({ document }: Tree, alias: Alias): Node | undefined => {
  const known = targets.get(document) ?? findTargets(document)
  targets.set(document, known)
  return known.get(alias)
}

const findTargets = (document: Document): Map<Alias, Node> => {
  const anchored = new Map<string, Node>()
  const found = new Map<Alias, Node>()
  visit(document, {
    Node: (_key, node) => {
      const target = isAlias(node) ? anchored.get(node.source) : undefined
      if (isAlias(node) && target !== undefined) found.set(node, target)
      if (!isAlias(node) && node.anchor !== undefined) anchored.set(node.anchor, node)
    },
  })
  return found
}

export const mapsIn = ({ document }: Tree): YAMLMap[] => {
  const maps: YAMLMap[] = []
  visit(document, { Map: (_key, map) => void maps.push(map) })
  return maps
}

/** The line of a map into which this one is merged and which sets the key to something of its own. */
export const overriddenOn = (tree: Tree, map: YAMLMap, key: string): number | undefined => {
  if (map.anchor === undefined) return undefined
  const user = mapsIn(tree).find((other) => other.has(key) && mergedInto(tree, other).includes(map))
  return user?.range ? tree.lineOf(user.range[0]) : undefined
}

/** The text of a scalar, or of the scalar that an alias stands for. */
export const textOf = (tree: Tree, node: unknown): string | undefined => {
  const target = isAlias(node) ? targetOf(tree, node) : node
  return isScalar(target) && typeof target.value === 'string' ? target.value : undefined
}

export const textAt = (tree: Tree, map: YAMLMap, key: string): string | undefined =>
  textOf(tree, valueAt(tree, map, key)?.node)

/** The scalar under a key as a spot; undefined when there is none, `obstacle` says when it must not be written. */
export const spotAt = (tree: Tree, map: YAMLMap, key: string): Spot | undefined => {
  const found = valueAt(tree, map, key)
  const value = textOf(tree, found?.node)
  const range = rangeOf(found?.node)
  if (found === undefined || value === undefined || range === undefined) return undefined
  const [start, end] = range
  const style = styleOf(found.node)
  const obstacle = obstacleTo(tree, found)
  const isNull = style === 'plain' && /^(~|null|Null|NULL|)$/.test(value)
  return {
    start,
    end,
    value: isNull ? '' : value,
    style: start === end ? 'empty' : style,
    ...(obstacle === undefined ? {} : { obstacle }),
  }
}

const rangeOf = (node: unknown): [number, number] | undefined => {
  const range = isScalar(node) || isAlias(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}

const styleOf = (node: unknown): Spot['style'] => {
  const type = isScalar(node) ? node.type : undefined
  if (type === 'QUOTE_SINGLE') return 'single'
  if (type === 'QUOTE_DOUBLE') return 'double'
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? 'block' : 'plain'
}

const obstacleTo = (tree: Tree, { node, merged }: { node: unknown; merged: boolean }): string | undefined => {
  if (isAlias(node)) {
    return `is the alias *${node.source}: writing through it would change every place that uses the anchor; write the value out here`
  }
  if (!isScalar(node)) return undefined
  if (merged) return 'comes in by a merge (<<) from here: give the map that uses it a value of its own'
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') {
    return `has the YAML tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}, which a new value would not fit`
  }
  if (node.anchor !== undefined) return sharedAnchor(tree, node, node.anchor)
  return undefined
}

const sharedAnchor = (tree: Tree, node: Scalar, anchor: string): string | undefined => {
  const users = aliasesOf(tree, node)
  if (users.length === 0) return undefined
  const lines = users.map((offset) => tree.lineOf(offset)).join(', ')
  return `is anchored as &${anchor} and used again as *${anchor} on line ${lines}: a new value would change that, too`
}

/** Where a node is used by an alias; offsets. */
export const aliasesOf = (tree: Tree, node: Node): number[] => {
  const users: number[] = []
  visit(tree.document, {
    Alias: (_key, alias) => {
      if (targetOf(tree, alias) === node) users.push(alias.range?.[0] ?? 0)
    },
  })
  return users
}
