import { isDigest, isTag, parseImageJson, parseReference } from '../../lib/image-reference.ts'
import type { Origin } from '../history/trailers.ts'
import type { ImagePath } from './place.ts'

/** A place in another file, as it stands; `''`: it pins none. */
type Taken = { path: string; repository: string; tag: string; digest: string }

/** What one line of `images` asks for. */
export type Wanted = {
  /** What the places in the files are found by. */
  name: string
  /** Only from image-json: the repository without its registry's host; a place of another repository is not meant. */
  repository?: string
  /** Only from `name=newName:tag`: the repository to write, with its host. */
  newName?: string
  tag?: string
  digest?: string
  /** Where a promotion found its tag and digest. */
  takenFrom?: Taken
  /** Where it was built from, when that is not what the run's own source says; empty texts are unknown. */
  origin?: Origin
  /** Where it stands besides, without its name beside it. */
  paths?: ImagePath[]
}

const forms = 'image-json, `name=tag`, `name=tag@digest` or `name=newName:tag@digest`'

/** Reads one line of `images`; a string says what is wrong with it. A name alone has neither a tag nor a digest. */
export const parseWanted = (line: string): Wanted | string => {
  if (line.startsWith('{')) return fromImageJson(line)
  if (isName(line) && parseReference(line)?.repository === line) return { name: line }
  const equals = line.indexOf('=')
  const name = line.slice(0, Math.max(equals, 0))
  const value = line.slice(equals + 1)
  if (!isName(name) || value === '') {
    return `should be ${forms}, but it holds ${JSON.stringify(line)}${asAssignment(line)}`
  }
  const [image = '', digest, ...more] = value.split('@')
  if (more.length > 0 || (digest !== undefined && !isDigest(digest))) {
    return `${JSON.stringify(line)} has a digest that is not sha256: and 64 hex digits. Give the whole digest`
  }
  const named = nameAndTag(image)
  if (named === undefined) return `${JSON.stringify(line)} has no image tag after the "="; it should be ${forms}`
  if (named.tag === undefined && digest === undefined) return `${JSON.stringify(line)} gives neither a tag nor a digest`
  return { name, ...named, ...(digest === undefined ? {} : { digest }) }
}

/** argocd-health takes references, so a reference is what one has at hand. */
const asAssignment = (line: string): string => {
  const { repository, tag, digest } = parseReference(line) ?? { repository: '' }
  const pin = `${tag ?? ''}${digest === undefined ? '' : `@${digest}`}`
  return pin === '' ? '' : `; write ${JSON.stringify(`${repository}=${pin}`)}`
}

/** kustomize takes any word for a name; none of these can be in one that is found, or in a trailer. */
const isName = (text: string): boolean => /^[^\s=@{}$]+$/.test(text)

const fromImageJson = (line: string): Wanted | string => {
  const image = parseImageJson(line)
  if (typeof image === 'string') return `image-json ${image}: ${line.slice(0, 200)}`
  const { name, repository, tag, digest } = image
  if (!isName(name)) return `image-json has "name" ${JSON.stringify(name)}, which is not the name of an image`
  return { name, repository, ...(tag === '' ? {} : { tag }), ...(digest === '' ? {} : { digest }) }
}

/** `tag`, `newName:tag`, `newName` (it has a slash) or nothing. */
const nameAndTag = (image: string): { newName?: string; tag?: string } | undefined => {
  if (image === '') return {}
  if (isTag(image)) return { tag: image }
  const reference = parseReference(image)
  if (reference === undefined) return undefined
  const { repository: newName, tag } = reference
  return { newName, ...(tag === undefined ? {} : { tag }) }
}

/** Why a name alone is no line of `images`, unless its tag is taken over from other files. */
export const nameAlone = ({ name }: Wanted): string => `should be ${forms}, but it holds ${JSON.stringify(name)}`

/** Names that several lines give: the last line would win by chance. */
export const namedTwice = (wanted: Wanted[]): string[] => {
  const names = wanted.map(({ name }) => name)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  return [...new Set(twice)].map((name) => `${JSON.stringify(name)} is named by more than one line: keep one of them`)
}
