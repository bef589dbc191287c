import { isAlias, isScalar, type Scalar, type YAMLMap } from 'yaml'
import { textOf, type Value, valueAt } from './nodes.ts'
import type { Spot } from './place.ts'
import type { Tree } from './tree.ts'

/** The scalar under a key as a spot; undefined when there is none, `obstacle` says when it must not be written. */
export const spotAt = (tree: Tree, map: YAMLMap, key: string): Spot | undefined => {
  const found = valueAt(tree, map, key)
  return found && spotOf(tree, found)
}

/** A scalar as a spot. */
export const spotOf = (tree: Tree, found: Value): Spot | undefined => {
  const value = textOf(tree, found.node)
  const range = rangeOf(found.node)
  if (value === undefined || range === undefined) return undefined
  const style = styleOf(found.node)
  const obstacle = obstacleTo(tree, found)
  const isNull = style === 'plain' && /^(~|null|Null|NULL|)$/.test(value)
  return {
    start: tree.offsetOf(range[0]),
    end: tree.offsetOf(range[1]),
    value: isNull ? '' : value,
    style: range[0] === range[1] ? 'empty' : style,
    ...(obstacle === undefined ? {} : { obstacle }),
  }
}

/** The line of a map into which this one is merged and which sets the key to something of its own. */
export const overriddenOn = (tree: Tree, map: YAMLMap, key: string): number | undefined => {
  if (map.anchor === undefined) return undefined
  const user = tree
    .links()
    .mergers.get(map)
    ?.find((other) => other.has(key))
  return user?.range ? tree.lineOf(tree.offsetOf(user.range[0])) : undefined
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

const obstacleTo = (tree: Tree, { node, merged }: Value): string | undefined => {
  if (tree.obstacle !== undefined) return tree.obstacle
  if (isAlias(node)) {
    return `is the alias *${node.source}: writing through it would change every place that uses the anchor; write the value out here`
  }
  if (!isScalar(node)) return undefined
  if (merged) return 'comes in by a merge (<<) from here: give the map that uses it a value of its own'
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') {
    return `has the YAML tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}, which a new value would not fit`
  }
  return node.anchor === undefined ? undefined : sharedAnchor(tree, node, node.anchor)
}

const sharedAnchor = (tree: Tree, node: Scalar, anchor: string): string | undefined => {
  const users = tree.links().users.get(node) ?? []
  if (users.length === 0) return undefined
  const lines = users.map(({ range }) => tree.lineOf(tree.offsetOf(range?.[0] ?? 0))).join(', ')
  return `is anchored as &${anchor} and used again as *${anchor} on line ${lines}: a new value would change that, too`
}
