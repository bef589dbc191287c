import { isDigest, parseReference } from '../../lib/image-reference.ts'

/** Where an image was built from; empty texts are unknown. */
export type Origin = { repository: string; commit: string }

/** An image as a commit's trailers name it; `''` is a tag or a digest that was not known. */
export type NamedImage = { name: string; repository: string; tag: string; digest: string }

/** What a commit says that it wrote, or took back, and into which files; undefined: it does not say. */
export type ImageRecord = NamedImage & { files: string[] | undefined; source: Origin }

/** What a program can read of a commit's message: also which commits, and whose pull requests, it says it reverts. */
export type CommitRecord = { written: ImageRecord[]; held: ImageRecord[]; reverts: string[]; revertedPulls: number[] }

/** A trailer as git-interpret-trailers(1) knows it; nothing for an empty value. */
export const trailer = (name: string, value: string): string[] =>
  value === '' ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`]

/** `name=repository:tag@digest`, the form that a line of `images` has. */
export const formatNamed = ({ name, repository, tag, digest }: NamedImage): string =>
  `${name}=${repository}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`

/** `name=path path`, white space and `%` as in a URL. */
export const formatFiles = (name: string, paths: string[]): string =>
  `${name}=${[...new Set(paths)].map(encodeURI).join(' ')}`

/**
 * Reads every trailer wherever it stands: a merged pull request's message may hold those of several commits. A blank
 * line ends what a source is said of.
 */
export const readRecord = (message: string): CommitRecord => {
  const reading: Reading = { record: { written: [], held: [], reverts: [], revertedPulls: [] }, source: unknownOrigin }
  for (const text of message.split('\n')) {
    const line = text.trimEnd()
    const [, key = '', value = ''] = /^([A-Za-z-]+): (\S.*)$/.exec(line) ?? []
    const [, reverted] = /^This reverts commit ([0-9a-f]{7,64})\b/.exec(line) ?? []
    // The text of the pull request that GitHub's button "Revert" makes, which may be all that is left of it.
    const [, pull] = /^Reverts [\w.-]+\/[\w.-]+#(\d+)$/.exec(line) ?? []
    if (pull !== undefined) reading.record.revertedPulls.push(Number(pull))
    if (line === '') reading.source = unknownOrigin
    if (reverted !== undefined) reading.record.reverts.push(reverted)
    readers[key]?.(reading, value)
  }
  return reading.record
}

type Reading = { record: CommitRecord; source: Origin }

const unknownOrigin: Origin = { repository: '', commit: '' }

const readers: { [trailer: string]: (reading: Reading, value: string) => void } = {
  'Source-Repository': (reading, repository) => {
    reading.source = { ...reading.source, repository }
  },
  'Source-Commit': (reading, commit) => {
    reading.source = { ...reading.source, commit }
  },
  'Image-Digest': ({ record, source }, value) => void record.written.push(...imagesOf(value, source)),
  'Image-Tag': ({ record, source }, value) => void record.written.push(...imagesOf(value, source)),
  'Image-Held': ({ record, source }, value) => void record.held.push(...imagesOf(value, source)),
  'Image-Files': ({ record }, value) => nameFiles([...record.written, ...record.held], value),
}

const imagesOf = (value: string, source: Origin): ImageRecord[] => {
  const { name, rest } = named(value)
  const { repository, tag = '', digest = '' } = parseReference(rest) ?? { repository: '' }
  if (name === '' || (tag === '' && !isDigest(digest))) return []
  return [{ name, repository, tag, digest, files: undefined, source }]
}

const nameFiles = (records: ImageRecord[], value: string): void => {
  const { name, rest } = named(value)
  const last = records.filter((record) => record.name === name && record.files === undefined)
  const files = rest.split(' ').map(decoded)
  for (const record of last) record.files = files
}

const named = (value: string): { name: string; rest: string } => {
  const equals = value.indexOf('=')
  return { name: value.slice(0, Math.max(equals, 0)), rest: value.slice(equals + 1) }
}

const decoded = (path: string): string => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
