import { Failure } from '../lib/failure.ts'
import { parseReference } from '../lib/image-reference.ts'
import type { Progress } from '../lib/progress.ts'
import type { Ecr } from './ecr/ecr.ts'
import type { StoredImage } from './ecr/ecr-reads.ts'
import type { Repository } from './ecr/ecr-repositories.ts'

/** Tags without the `host/repository:` that they may have been given with; it must be the one that is pushed to. */
export const bareTags = (tags: string[], hostAndRepository: string): string[] => {
  const foreign = tags.filter((tag) => tag.includes(':') && parseReference(tag)?.repository !== hostAndRepository)
  if (foreign.length > 0) {
    throw new Failure(
      'invalid-input',
      `tags: ${foreign.join(', ')} is not in ${hostAndRepository}, where the image goes. Name the tag alone`,
    )
  }
  return [...new Set(tags.map((tag) => parseReference(tag)?.tag ?? tag))]
}

type Standing = {
  repository: string
  tags: string[]
  standing: Map<string, StoredImage>
  mutability: Pick<Repository, 'immutable' | 'exceptions'>
  /** Of the image that shall get the tags; unknown before it is built. */
  digest: string | undefined
}

/** Before anything is built: a tag that cannot be moved and stands for another image would only fail in the end. */
export const refuseTakenTags = ({ repository, tags, standing, mutability, digest }: Standing): void => {
  const taken = tags.filter(
    (tag) => standing.has(tag) && standing.get(tag)?.digest !== digest && stays(tag, mutability),
  )
  if (taken.length > 0) throw conflict(repository, taken)
}

const stays = (tag: string, { immutable, exceptions }: Standing['mutability']): boolean =>
  exceptions.some((filter) => matchesWildcard(filter, tag)) ? !immutable : immutable

const matchesWildcard = (filter: string, tag: string): boolean =>
  new RegExp(`^${filter.split('*').map(escaped).join('.*')}$`).test(tag)

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

type Applying = { repository: string; tags: string[]; image: StoredImage; standing: Map<string, StoredImage> }

/** Gives the user's tags to the image, also when it was reused; those that it has already are left alone. */
export const applyTags = async (
  { repository, tags, image, standing }: Applying,
  { ecr, progress }: { ecr: Ecr; progress: Progress },
): Promise<void> => {
  const wanted = tags.filter((tag) => standing.get(tag)?.digest !== image.digest)
  if (wanted.length === 0) return
  await progress.phase('tag', async () => {
    const taken: string[] = []
    for (const tag of wanted) if ((await ecr.put(image, tag)) === 'taken') taken.push(tag)
    if (taken.length > 0) throw conflict(repository, taken)
  })
}

const conflict = (repository: string, tags: string[]): Failure =>
  new Failure(
    'conflict',
    `tags: ${tags.map((tag) => `\`${tag}\``).join(', ')} of \`${repository}\` stands for another image and is immutable. Choose a tag that is new for each image, such as the commit, or make the repository's tags mutable`,
  )
