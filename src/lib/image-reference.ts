import { parseJson } from './json.ts'

/**
 * What crosses jobs as `image-json`: never a registry host, since the runner drops outputs that hold a masked value.
 * `tag` or `digest` is empty where a manifest pins the other alone.
 */
export type Image = { name: string; repository: string; tag: string; digest: string }

/** A reference as it stands in a file: `repository` keeps its host, as in `host/team/app`. */
export type Reference = { repository: string; tag?: string; digest?: string }

/** Tags and digests as the OCI distribution specification 1.1 defines them. */
export const isTag = (text: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(text)
export const isDigest = (text: string): boolean => /^sha256:[0-9a-f]{64}$/.test(text)

/** `host[:port]/path/of/app[:tag][@digest]`; undefined when it is not a reference. */
export const parseReference = (text: string): Reference | undefined => {
  const [, repository = '', tag, digest] = /^([^@\s]+?)(?::([^:/@\s]+))?(?:@(\S+))?$/.exec(text) ?? []
  if (!isRepository(repository)) return undefined
  if ((tag !== undefined && !isTag(tag)) || (digest !== undefined && !isDigest(digest))) return undefined
  return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }
}

export const formatReference = ({ repository, tag, digest }: Reference): string =>
  `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`

const isRepository = (text: string): boolean =>
  /^(?:[A-Za-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/.test(
    text,
  )

/** `tag@digest` with as much of the digest as a person compares. */
export const shortPin = (pinned: string): string => pinned.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, '@$1')

/** The last segment of a repository: what a service is called when nobody says otherwise. */
export const shortName = (repository: string): string => repository.slice(repository.lastIndexOf('/') + 1)

/** One line of JSON with the keys in a fixed order. */
export const formatImageJson = ({ name, repository, tag, digest }: Image): string =>
  JSON.stringify({ name, repository, tag, digest })

/** Reads one line of `image-json`; `tag` or `digest` may be empty, not both. A string says what is wrong with it. */
export const parseImageJson = (line: string): Image | string => {
  const value = parseJson(line)
  if (typeof value !== 'object' || value === null) return 'is not a JSON object'
  const { name, repository, tag, digest } = { name: '', repository: '', tag: '', digest: '', ...value }
  if (typeof name !== 'string' || name === '') return 'has no "name"'
  if (typeof repository !== 'string' || !isRepository(repository))
    return `has "repository" ${JSON.stringify(repository)}`
  if (!isEmptyOr(isTag, tag)) {
    return `has "tag" ${JSON.stringify(tag)}, which is not an image tag`
  }
  if (!isEmptyOr(isDigest, digest)) {
    return `has "digest" ${JSON.stringify(digest)}, which is not sha256: and 64 hex digits`
  }
  return tag === '' && digest === '' ? 'has neither "tag" nor "digest"' : { name, repository, tag, digest }
}

const isEmptyOr = (is: (text: string) => boolean, value: unknown): value is string =>
  typeof value === 'string' && (value === '' || is(value))
