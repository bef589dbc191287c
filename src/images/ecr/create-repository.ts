import type { Progress } from '../../lib/progress.ts'
import type { Ecr } from './ecr.ts'

type Wanted = { ecr: Ecr; repository: string; immutable: boolean }

/** Creates a repository that was missing a moment ago; somebody else may have been faster, which is as good. */
export const createRepository = async (
  { ecr, repository, immutable }: Wanted,
  progress: Pick<Progress, 'say'>,
): Promise<void> => {
  const created = await ecr.create({ immutable })
  const tags = immutable ? 'immutable tags and a scan of every push' : 'mutable tags'
  progress.say(
    created === 'created' ? `Created the repository ${repository} with ${tags}` : `${repository} was created meanwhile`,
  )
}
