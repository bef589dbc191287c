import type { YAMLMap } from 'yaml'
import { parseReference } from '../lib/image-reference.ts'
import { spotAt, type Tree } from './nodes.ts'
import { isTemplate, type Place } from './place.ts'

type Request = { tree: Tree; map: YAMLMap; key: string; format: Place['format'] }

/** A whole reference in one scalar: `image: host/repository:tag@digest`. */
export const referencePlace = ({ tree, map, key, format }: Request): Place[] => {
  const spot = spotAt(tree, map, key)
  if (spot === undefined || spot.value === '') return []
  const template = isTemplate(spot.value)
  const image = template ? { repository: beforeTemplate(spot.value) } : parseReference(spot.value)
  if (image === undefined) return []
  return [{ format, image, spots: [{ part: 'reference', spot }], template }]
}

/** `shop/quote:{{ .Values.tag }}` still says which repository it is. */
const beforeTemplate = (text: string): string => text.replace(/(\{\{|\$\{|\$\()[\s\S]*$/, '').replace(/[:@]$/, '')
