import type { Reference } from '../../lib/image-reference.ts'

/** A scalar in a file: UTF-16 offsets of its source, what it says, and how it is written. */
export type Spot = {
  start: number
  end: number
  value: string
  style: 'plain' | 'single' | 'double' | 'block' | 'empty'
  /** Who reads the text anew, by rules of its own. */
  readBy?: 'helm --set'
  /** Why writing here is not safe. */
  obstacle?: string
}

/** What a spot holds of an image; an override is `name=` and a reference, or `name=*` and what it pins. */
export type Part = 'repository' | 'tag' | 'digest' | 'tag@digest' | 'reference' | 'override' | 'kept override'

/** A value in the files that a glob covers, said to be an image's: keys of maps, and indices of lists. */
export type ImagePath = { name: string; files: string; keys: (string | number)[] }

/** A place in a file that says which image runs. */
export type Place = {
  format: 'kustomization' | 'values' | 'manifest'
  /** Of an entry of kustomize's `images`: the name that it replaces; of a chosen path: the image that it was chosen for. */
  entryName?: string
  /** It was chosen by this path. */
  chosenBy?: ImagePath
  /** What the file pins: an absent tag or digest is one that the file does not have. */
  image: Reference
  spots: { part: Part; spot: Spot }[]
  /** Part of it is filled in by somebody else: Helm, Flux, envsubst. */
  template: boolean
}

/** Where people look for the place: its most telling spot. */
export const startOf = ({ spots }: Place): number =>
  (spots.find(({ part }) => part !== 'repository') ?? spots[0])?.spot.start ?? 0

const registryHost = /^(?:[^/.:]*[.:][^/]*|localhost)\//

/** `host:5000/team/app` → `team/app`. */
export const withoutHost = (repository: string): string => repository.replace(registryHost, '')

export const isTemplate = (text: string): boolean => /\{\{|\$\{|\$\(/.test(text)

/** It pins something, and nobody else fills it in. */
export const isPinned = ({ template, image }: Place): boolean =>
  !template && (image.tag !== undefined || image.digest !== undefined)
