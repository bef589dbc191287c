import { isDigest } from '../../lib/image-reference.ts'
import { isTemplate, type Place, type Spot } from './place.ts'

/** What stands under a key, wherever keys and values are: in a map, or in a list of Helm parameters. */
export type Fields = (key: string) => Spot | undefined

export type Keys = { repository: string; tag: string; digest: string }

type Request = {
  fields: Fields
  keys: Keys
  format: Place['format']
  /** What the place is for where its own field does not say it, or not all of it. */
  repository: string
  /** The line of another image that these fields are merged into. */
  mergedOn?: number | undefined
}

/** An image whose repository, tag and digest stand in fields of their own. */
export const fieldsPlace = ({ fields, keys, format, repository: otherwise, mergedOn }: Request): Place => {
  const repository = fields(keys.repository)
  const tag = mergedElsewhere(fields(keys.tag), mergedOn)
  const digest = mergedElsewhere(fields(keys.digest), mergedOn)
  const texts = [repository, tag, digest].map((spot) => spot?.value ?? '')
  const hasRegistry = format === 'values' && fields('registry') !== undefined
  const name = hasRegistry ? otherwise : repository?.value || otherwise
  return {
    format,
    image: { repository: name, ...pinned(tag, digest) },
    spots: [...spotOf('repository', hasRegistry ? besideRegistry(repository) : repository), ...pins(tag, digest)],
    template: texts.some(isTemplate),
  }
}

const spotOf = <P extends string>(part: P, spot: Spot | undefined): { part: P; spot: Spot }[] =>
  spot === undefined ? [] : [{ part, spot }]

const besideRegistry = (spot: Spot | undefined): Spot | undefined =>
  spot && { ...spot, obstacle: 'stands beside a `registry`: change the two by hand' }

const mergedElsewhere = (spot: Spot | undefined, line: number | undefined): Spot | undefined =>
  spot && line !== undefined
    ? { obstacle: `is merged (<<) into another image on line ${line}: give that one a value of its own`, ...spot }
    : spot

/** A tag field may hold the digest as well (`v1@sha256:…`), as charts do that join with a colon. */
const joined = (tag: Spot | undefined): [string, string] | undefined => {
  const [, name, digest] = /^([^@]+)@(.+)$/.exec(tag?.value ?? '') ?? []
  return name !== undefined && digest !== undefined && isDigest(digest) ? [name, digest] : undefined
}

const pins = (tag: Spot | undefined, digest: Spot | undefined): Place['spots'] => {
  const filled = digest?.value ? digest : undefined
  if (joined(tag)) return [...spotOf('tag@digest', tag), ...spotOf('digest', filled)]
  // An empty tag with no digest beside it is left open to be filled in; an empty digest is a digest not used.
  return [...spotOf('tag', tag?.value || !filled ? tag : undefined), ...spotOf('digest', filled)]
}

const pinned = (tag: Spot | undefined, digest: Spot | undefined): { tag?: string; digest?: string } => {
  const both = joined(tag)
  if (both) return { tag: both[0], digest: both[1] }
  return {
    ...(tag && (tag.value || !digest?.value) ? { tag: tag.value } : {}),
    ...(digest?.value ? { digest: digest.value } : {}),
  }
}
