import { parseReference } from '../../lib/image-reference.ts'
import { stageNames } from '../content/base-images.ts'

/**
 * Whether a build context can stand for a base image: the Dockerfile's frontend must know of contexts, and none of its
 * stages may have the base image's name, since the context would stand for that stage, too.
 */
export const canBePinned = (reference: string, dockerfile: string): boolean =>
  knowsContexts(dockerfile) && !stageNames(dockerfile).includes(familiarName(reference))

/** As BuildKit compares names: without what Docker Hub's may leave out, and without the tag `latest`. */
const familiarName = (reference: string): string => {
  const { repository = reference, tag = 'latest' } = parseReference(reference) ?? {}
  const name = familiarRepository(repository)
  return tag === 'latest' ? name : `${name}:${tag}`
}

/** A repository without what Docker Hub's may leave out. */
export const familiarRepository = (repository: string): string =>
  repository.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '')

/** Contexts came with docker/dockerfile 1.4; a frontend that does not know them may not even say so. */
const knowsContexts = (dockerfile: string): boolean => {
  const [, frontend = ''] = /^(?:\uFEFF)?(?:#.*\n)*?#\s*syntax\s*=\s*(\S+)/i.exec(dockerfile) ?? []
  if (frontend === '') return true
  const { repository = '', tag = 'latest' } = parseReference(frontend) ?? {}
  return (
    /(?:^|\/)docker\/dockerfile(?:-upstream)?$/.test(repository) &&
    !/^(?:1\.[0-3](?:[.-].*)?|.*experimental)$/.test(tag)
  )
}
