import { formatReference } from '../../lib/image-reference.ts'
import { type Part, type Place, type Spot, startOf, withoutHost } from './place.ts'
import { renderScalar, spacedAt } from './scalar.ts'
import type { Wanted } from './wanted.ts'

/** What a place pins afterwards; `''` is what it does not have. */
export type Target = { repository: string; tag: string; digest: string }
export type Splice = { start: number; end: number; text: string }
export type Edit = { target: Target; splices: Splice[] } | { offset: number; obstacle: string }

/**
 * The bytes to replace so that a place holds what is wanted. What the place pins is what is written: a tag where it has
 * a tag, a digest where it has one, and nothing is added. No splices: it stands there already.
 */
export const editPlace = (text: string, place: Place, wanted: Wanted): Edit => {
  const obstacle = obstacleTo(place, wanted)
  if (obstacle !== undefined) return { offset: startOf(place), obstacle }
  const target = targetOf(place, wanted)
  const splices: Splice[] = []
  for (const { part, spot } of place.spots) {
    const value = partOf(part, { ...target, entryName: place.entryName })
    if (value === spot.value || (part === 'repository' && target.repository === place.image.repository)) continue
    const splice = spliceAt(text, spot, value)
    if ('obstacle' in splice) return { offset: spot.start, obstacle: `${nameOf(part)} ${splice.obstacle}` }
    splices.push(splice)
  }
  return { target, splices }
}

/** Splices put into the text; every other byte stays. */
export const spliceAll = (text: string, splices: Splice[]): string => {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), put)
    at = end
  }
  return parts.join('') + text.slice(at)
}

const obstacleTo = ({ image, entryName, spots }: Place, wanted: Wanted): string | undefined => {
  const { name, repository, newName, tag, digest } = wanted
  if (image.digest !== undefined && digest === undefined) {
    return `pins a digest, and ${name} was given with none: the old digest would still be what runs; give \`${name}=tag@digest\``
  }
  if (image.tag !== undefined && tag === undefined) {
    return `pins a tag, and ${name} was given with none; give \`${name}=tag@digest\``
  }
  const pulls = withoutHost(image.repository)
  if (repository !== undefined && entryName !== undefined && image.repository !== entryName && pulls !== repository) {
    return `is an entry for ${pulls}, and the image was pushed to ${repository}: correct newName, or give \`${name}=tag@digest\``
  }
  const holdsRepository = spots.some(({ part }) => isRenamed(part) || (part === 'reference' && entryName === undefined))
  if (newName !== undefined && newName !== image.repository && !holdsRepository) {
    return `has no newName to hold ${newName}: add one by hand, nothing is added here`
  }
  return undefined
}

const isRenamed = (part: Part): boolean => part === 'repository' || part === 'override'

const targetOf = ({ image }: Place, wanted: Wanted): Target => ({
  repository: wanted.newName ?? image.repository,
  tag: image.tag === undefined ? '' : (wanted.tag ?? ''),
  digest: image.digest === undefined ? '' : (wanted.digest ?? ''),
})

const partOf = (part: Part, { entryName, ...target }: Target & { entryName: string | undefined }): string => {
  const { repository, tag, digest } = target
  if (part === 'repository') return repository
  if (part === 'tag') return tag
  if (part === 'digest') return digest
  if (part === 'tag@digest') return `${tag}@${digest}`
  const name = part === 'reference' ? '' : `${entryName}=`
  const kept = part === 'kept override' ? '*' : repository
  return (
    name + formatReference({ repository: kept, ...(tag === '' ? {} : { tag }), ...(digest === '' ? {} : { digest }) })
  )
}

const nameOf = (part: Part): string => (/reference|override/.test(part) ? 'the image' : `the ${part}`)

const spliceAt = (text: string, spot: Spot, value: string): Splice | { obstacle: string } => {
  const { start, end, obstacle, readBy } = spot
  if (obstacle !== undefined) return { obstacle }
  if (readBy === 'helm --set' && isTypedBySet(value)) {
    return { obstacle: `would be ${value} to Helm, and no text: give the parameter \`forceString: true\` by hand` }
  }
  const rendered = renderScalar(spot, text.slice(start, end), value)
  if (rendered === undefined) return { obstacle: 'is written in a way that cannot be replaced: put it on one line' }
  return { start, end, text: spacedAt(text, spot, rendered) }
}

/** `helm install --set` (pkg/strvals) makes numbers, booleans and nothing of these. */
const isTypedBySet = (value: string): boolean => /^(true|false|null|0|[1-9][0-9]{0,18})$/i.test(value)
