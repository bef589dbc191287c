import { parseReference } from '../../lib/image-reference.ts'
import { isTemplate, type Place, type Spot } from './place.ts'

/** A whole reference in one scalar: `image: host/repository:tag@digest`. */
export const referencePlace = (spot: Spot | undefined, format: Place['format']): Place[] => {
  if (spot === undefined || spot.value === '') return []
  const template = isTemplate(spot.value)
  const image = template ? { repository: beforeTemplate(spot.value) } : parseReference(spot.value)
  return image === undefined ? [] : [{ format, image, spots: [{ part: 'reference', spot }], template }]
}

/**
 * An item of an Argo CD source's `kustomize.images`: `name=newName:tag@digest`, or `name:tag` without a new name. As in
 * `kustomize edit set image`, `*` for the new name or the tag keeps what is there.
 */
export const overridePlace = (spot: Spot | undefined): Place[] => {
  const [, entryName, override = ''] = /^([^=]*)=([\s\S]*)$/.exec(spot?.value ?? '') ?? []
  if (spot === undefined) return []
  if (entryName === undefined) {
    return referencePlace(spot, 'kustomization').map((place) => ({ ...place, entryName: place.image.repository }))
  }
  const isKept = /^\*(?=[:@])/.test(override)
  const value = (isKept ? entryName + override.slice(1) : override).replace(/:\*(?=@|$)/, '')
  return referencePlace({ ...spot, value }, 'kustomization').map((place) => ({
    ...place,
    entryName,
    spots: [{ part: isKept ? 'kept override' : 'override', spot }],
  }))
}

/** `shop/quote:{{ .Values.tag }}` still says which repository it is. */
const beforeTemplate = (text: string): string => text.replace(/(\{\{|\$\{|\$\()[\s\S]*$/, '').replace(/[:@]$/, '')
