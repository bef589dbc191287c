import { posix } from 'node:path'
import { isMap, isSeq, type YAMLMap } from 'yaml'
import { chosenPlaces, pathsIn } from './chosen-places.ts'
import { ownPlaces, patchPlaces } from './own-places.ts'
import type { ImagePath, Place } from './place.ts'
import { sourcePlaces, sourcesIn, type Values, valuesOfSource } from './source-places.ts'
import { isTemplateFile } from './template-file.ts'
import { type Mistake, parseTrees, type Tree } from './tree.ts'

export type Found = {
  places: Place[]
  mistakes: Mistake[]
  /** 1-based. */
  lineOf: (offset: number) => number
  /** Every path to a value, for who asks for one that is not there. */
  paths: () => string[]
}

export type YamlFile = { path: string; text: string }

/** Every place of a file that says which image runs, in all of its documents; what is no YAML is a mistake. */
export const findPlaces = (file: YamlFile, chosen: ImagePath[] = []): Found => {
  try {
    return search(file, chosen)
  } catch (error) {
    // A parser and a walk go down by calling themselves.
    if (!(error instanceof RangeError)) throw error
    const mistakes = [{ offset: 0, reason: 'is nested too deeply to be read' }]
    return { places: [], mistakes, lineOf: () => 1, paths: () => [] }
  }
}

const search = ({ path, text }: YamlFile, chosen: ImagePath[]): Found => {
  const { trees, mistakes, lineOf } = parseTrees(text)
  if (mistakes.length > 0) {
    const told = isTemplateFile(text) ? [] : mistakes.slice(0, 1)
    return { places: [], mistakes: told, lineOf, paths: () => [] }
  }
  const found = trees.map((tree) => placesIn(tree, { path, text, chosen }))
  return {
    places: found.flatMap(({ places }) => places),
    mistakes: found.flatMap((one) => one.mistakes).slice(0, 1),
    lineOf,
    paths: () => found.flatMap(({ tops }) => tops.flatMap(pathsOf)),
  }
}

type Document = { places: Place[]; mistakes: Mistake[]; tops: Values[] }

const placesIn = (tree: Tree, { path, text, chosen }: YamlFile & { chosen: ImagePath[] }): Document => {
  const top = tree.document.contents
  if (!isMap(top) && !isSeq(top)) return { places: [], mistakes: [], tops: [] }
  const roots = isMap(top) ? [top] : top.items.filter((item) => isMap(item))
  const sources = roots
    .flatMap((root) => sourcesOf(path, root))
    .map((source) => ({ source, ...valuesOfSource(tree, { source, text }) }))
  const tops = [{ tree, top }, ...sources.flatMap(({ values }) => values)]
  const picked = chosen.flatMap((one) => chosenPlaces(tops, one))
  const taken = new Set(picked.flatMap(({ spots }) => spots.map(({ spot }) => spot.start)))
  const others = [
    ...roots.flatMap((root) => ownPlaces(path, tree, root)),
    ...(isSeq(top) ? roots.flatMap((root) => patchPlaces(tree, root)) : []),
    ...sources.flatMap((source) => sourcePlaces(tree, source)),
  ]
  return {
    places: [...picked, ...others.filter(({ spots }) => !spots.some(({ spot }) => taken.has(spot.start)))],
    mistakes: sources.flatMap(({ mistakes }) => mistakes),
    tops,
  }
}

/** A file `.argocd-source-<application>.yaml` is a source that Argo CD merges over the Application's. */
const sourcesOf = (path: string, root: YAMLMap): YAMLMap[] =>
  /^\.argocd-source(-.*)?\.ya?ml$/.test(posix.basename(path)) ? [root] : sourcesIn(root)

const pathsOf = (values: Values): string[] =>
  'parameters' in values ? [...values.parameters.keys()] : pathsIn(values.top)
