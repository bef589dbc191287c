import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { Failure } from '../../src/lib/failure.ts'
import { isDigest, isTag } from '../../src/lib/image-reference.ts'

/** An entry of a kustomization's `images`; `tagEnd` is where the value of its newTag ends in the text. */
export type ImageEntry = { name: string; repository: string; tag: string; digest: string | undefined; tagEnd: number }

/** The entries of a kustomization's `images`, each with the version that it pins. Throws all mistakes at once. */
export const readImageEntries = (text: string, file: string): ImageEntry[] => {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw new Failure('invalid-input', `${file} is not YAML: ${error.message}`)
  const images = isMap(document.contents) ? document.contents.get('images') : undefined
  const entries = isSeq(images) ? images.items.filter((item) => isMap(item)) : []
  if (entries.length === 0)
    throw new Failure('not-found', `${file} has no images. Name the kustomization.yaml of an overlay.`)
  const read = entries.map(readEntry)
  const wrong = read.flatMap((entry) => ('mistake' in entry ? [`${file}: ${entry.mistake}`] : []))
  if (wrong.length > 0) throw new Failure('invalid-input', wrong.join('\n'))
  return read.flatMap((entry) => ('mistake' in entry ? [] : [entry]))
}

const readEntry = (entry: YAMLMap): ImageEntry | { mistake: string } => {
  const textAt = (key: string): string | undefined => {
    const value = entry.get(key)
    return typeof value === 'string' ? value : undefined
  }
  const name = textAt('name') ?? ''
  const tag = textAt('newTag')
  const digest = textAt('digest')
  const node = entry.get('newTag', true)
  const tagEnd = isScalar(node) ? node.range?.[1] : undefined
  if (name === '') return { mistake: 'an entry of images has no name. Give it one.' }
  if (tag === undefined || !isTag(tag) || tagEnd === undefined)
    return {
      mistake: `${name} has no newTag that is a text, so there is no version to ask for. Add it, in quotes where it is a number.`,
    }
  if (digest !== undefined && !isDigest(digest))
    return {
      mistake: `${name} has the digest ${digest}, which is not sha256: and 64 hex digits. Correct it, or take it away.`,
    }
  return { name, repository: textAt('newName') ?? name, tag, digest, tagEnd }
}
