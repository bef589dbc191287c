import { shortName } from '../../lib/image-reference.ts'
import { type ImagePath, type Place, withoutHost } from './place.ts'
import type { Wanted } from './wanted.ts'

type Named = Pick<Place, 'entryName' | 'chosenBy'> & { image: { repository: string } }

/**
 * Whether a place is meant by a line of `images`. The name of a kustomize entry counts first. An image-json knows its
 * repository, so nothing of another repository is meant; a bare name in the file stands for any. Otherwise a name with
 * a slash is a whole repository (its registry's host may be left out), one without is a last segment.
 */
export const matches = (wanted: Wanted, { entryName, chosenBy, image: { repository } }: Named): boolean => {
  if (chosenBy !== undefined) return wanted.paths?.includes(chosenBy) ?? false
  if (entryName === wanted.name || repository === wanted.newName) return true
  if (wanted.repository !== undefined) {
    return withoutHost(repository) === wanted.repository || repository === wanted.name
  }
  if (!wanted.name.includes('/')) return shortName(repository) === wanted.name
  return repository === wanted.name || withoutHost(repository) === wanted.name
}

/** The repositories among matched places that are different images under one name; empty when they agree. */
export const ambiguous = (wanted: Wanted, places: Named[]): string[] => {
  const entries = new Set(places.map(({ entryName }) => entryName))
  const repositories = places
    .filter(({ entryName, chosenBy }) => entryName !== wanted.name && chosenBy === undefined)
    .map(({ image: { repository } }) => repository)
    .filter((repository) => repository !== wanted.newName && !entries.has(repository))
  const different = [...new Set(repositories.map(withoutHost))]
  return different.length > 1 ? different : []
}

/** Whether a person means this image by a name: as it is called, its last segment, or its repository. */
export const isCalled = (image: { name: string; repository?: string }, name: string): boolean =>
  [image.name, image.repository, shortName(image.name)].includes(name)

/** What a file must hold for any of its places to be meant: a cheap test before the file is parsed. */
export const needlesOf = ({ name, repository, newName }: Wanted): string[] =>
  [name, repository, newName].flatMap((text) => (text === undefined ? [] : [shortName(text)]))

/** The image with the paths that were chosen for it. */
export const withPaths = (wanted: Wanted, paths: ImagePath[]): Wanted => {
  const own = paths.filter(({ name }) => name === wanted.name || name === wanted.repository)
  return own.length === 0 ? wanted : { ...wanted, paths: own }
}
