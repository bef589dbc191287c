import { Failure } from '../../lib/failure.ts'
import type { Ecr } from '../ecr/ecr.ts'

type Asked = { tags: string[]; digest: string; repository: string }

/**
 * Refuses a `src-…` tag that the image does not carry in the source: it says that the image was built of that content,
 * verified, and passed its scan gate, and whoever finds it reuses the image.
 */
export const refuseUnearnedTags = async ({ tags, digest, repository }: Asked, source: Ecr): Promise<void> => {
  const earned = tags.filter((tag) => /^src-[0-9a-f]{16}$/.test(tag))
  if (earned.length === 0) return
  const standing = await source.imagesByTag(earned)
  const mistakes = earned
    .filter((tag) => standing.get(tag)?.digest !== digest)
    .map((tag) => {
      const found = standing.get(tag)?.digest
      const stands = found === undefined ? 'no image there has it' : `there it is ${found}`
      return `tags: ${tag} says that ${repository}@${digest} was built of that content and passed its scan gate, and ${stands}: give it only to the image that carries it in the source`
    })
  if (mistakes.length > 0) throw new Failure('rejected', mistakes.join('\n'))
}
