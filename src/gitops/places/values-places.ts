import type { Node, YAMLMap } from 'yaml'
import { parseReference } from '../../lib/image-reference.ts'
import { type Fields, fieldsPlace, type Keys } from './fields-place.ts'
import { mapsIn } from './nodes.ts'
import { isTemplate, type Place } from './place.ts'
import { referencePlace } from './reference-place.ts'
import { overriddenOn, spotAt } from './spots.ts'
import type { Tree } from './tree.ts'

/** The ways in which charts name an image in fields of their own. */
const shapes: (Keys & { under?: RegExp })[] = [
  { repository: 'repository', tag: 'tag', digest: 'digest' },
  { repository: 'image', tag: 'tag', digest: 'digest' },
  { repository: 'image', tag: 'imageTag', digest: 'imageDigest' },
  { repository: 'imageRepository', tag: 'imageTag', digest: 'imageDigest' },
  { repository: 'imageName', tag: 'imageTag', digest: 'imageDigest' },
  // A name is anything's, unless the map is called an image.
  { repository: 'name', tag: 'tag', digest: 'digest', under: /image$/i },
]

/** Helm values below a node: every map that names an image in fields of its own, or in one as `image: repository:tag`. */
export const valuesPlaces = (tree: Tree, top: Node | null): Place[] =>
  mapsIn(top).flatMap(({ map, under }) => {
    const fields: Fields = (key) => spotAt(tree, map, key)
    const places = placesOfFields({ fields, under, mergedOn: (key) => overriddenOn(tree, map, key) })
    return places.filter((place) => place.keys.some((key) => isOwn(map, key))).map(({ keys: _, ...place }) => place)
  })

/** What a merge brings in whole is an image where it comes from, not here. */
const isOwn = (map: YAMLMap, key: string): boolean => map.has(key)

type Request = { fields: Fields; under: string; mergedOn?: (key: string) => number | undefined }

/** The images that a set of fields names, each with the keys that it is made of. */
export const placesOfFields = ({ fields, under, mergedOn }: Request): (Place & { keys: string[] })[] => {
  const apart = shapes.flatMap(({ under: name, ...keys }) => {
    const repository = name === undefined || name.test(under) ? repositoryOf(fields, keys) : undefined
    if (repository === undefined) return []
    const place = fieldsPlace({ fields, keys, format: 'values', repository, mergedOn: mergedOn?.(keys.repository) })
    return [{ ...place, keys: Object.values(keys) }]
  })
  const whole = referencePlace(fields('image'), 'values').map((place) => ({ ...place, keys: ['image'] }))
  return apart.some(({ keys }) => keys.includes('image')) ? apart : [...whole, ...apart]
}

/** The repository, its registry in front; undefined where these keys name no image. */
const repositoryOf = (fields: Fields, keys: Keys): string | undefined => {
  const path = fields(keys.repository)?.value
  if (path === undefined || (fields(keys.tag) ?? fields(keys.digest)) === undefined) return undefined
  const registry = fields('registry')?.value
  const repository = registry ? `${registry}/${path}` : path
  return parseReference(repository)?.repository === repository || isTemplate(repository) ? repository : undefined
}
