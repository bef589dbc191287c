import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml'

/** How the nodes of a document hang together, found in one walk: the library walks the document for each alias. */
export type Links = {
  /** What an alias stands for: the last node before it that has its anchor. */
  targets: Map<Alias, Node>
  /** The aliases that stand for a node. */
  users: Map<Node, Alias[]>
  /** The maps into which a map is merged (`<<`). */
  mergers: Map<YAMLMap, YAMLMap[]>
}

export const findLinks = (document: Document): Links => {
  const anchored = new Map<string, Node>()
  const links: Links = { targets: new Map(), users: new Map(), mergers: new Map() }
  const maps: YAMLMap[] = []
  visit(document, {
    Node: (_key, node) => {
      if (isMap(node)) maps.push(node)
      if (isAlias(node)) follow(links, node, anchored.get(node.source))
      else if (node.anchor !== undefined) anchored.set(node.anchor, node)
    },
  })
  for (const map of maps) for (const source of mergedInto(links, map)) push(links.mergers, source, map)
  return links
}

const follow = ({ targets, users }: Links, alias: Alias, target: Node | undefined): void => {
  if (target === undefined) return
  targets.set(alias, target)
  push(users, target, alias)
}

const push = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The maps that `<<` brings into a map, by an alias or a list of them. */
export const mergedInto = ({ targets }: Pick<Links, 'targets'>, map: YAMLMap): YAMLMap[] =>
  map.items
    .filter(({ key }) => isScalar(key) && key.value === '<<')
    .flatMap(({ value }) => (isSeq(value) ? value.items : [value]))
    .map((node) => (isAlias(node) ? targets.get(node) : node))
    .filter((node) => isMap(node))
