import type { YAMLMap } from 'yaml'
import { isDigest } from '../lib/image-reference.ts'
import { overriddenOn, spotAt, type Tree, valueAt } from './nodes.ts'
import { isTemplate, type Place, type Spot } from './place.ts'

type Keys = { repository: string; tag: string; digest: string }
type Request = { tree: Tree; map: YAMLMap; keys: Keys; format: Place['format']; repository: string }

/** A map that names repository, tag and digest in fields of their own. */
export const fieldsPlace = ({ tree, map, keys, format, repository: otherwise }: Request): Place => {
  const repository = spotAt(tree, map, keys.repository)
  const line = overriddenOn(tree, map, keys.repository)
  const tag = mergedElsewhere(spotAt(tree, map, keys.tag), line)
  const digest = mergedElsewhere(spotAt(tree, map, keys.digest), line)
  const texts = [repository, tag, digest].map((spot) => spot?.value ?? '')
  const hasRegistry = format === 'values' && valueAt(tree, map, 'registry') !== undefined
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
