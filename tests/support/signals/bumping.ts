import { runWith } from '../action-worlds/action-world.ts'
import type { Repository } from '../git-server/repository.ts'
import type { Run, RunOptions } from '../runner/run-action.ts'
import { judgeBranch, standing } from './branch.ts'
import { outcomeIn, unless, type Victim, type Work } from './victim.ts'

export const bump = (inputs: Record<string, string>, github: RunOptions['github']): RunOptions => ({
  directory: 'actions/gitops-bump',
  inputs: { 'manifests-repository': 'shop/manifests', 'manifests-files': '*.yaml', order: 'none', ...inputs },
  ...(github && { github }),
})

type Bumping = {
  repository: Repository
  options: (images: string) => RunOptions
  secrets: Work['secrets']
  /** Beside the branch. */
  remains?: (run: Run) => Promise<string[]>
  forget?: () => void
}

/** A bump to the next version, each time. */
export const bumped = ({
  repository,
  options,
  secrets,
  forget,
  remains = async () => [],
}: Bumping): Victim['prepare'] => {
  let number = 1
  return async () => {
    forget?.()
    number += 1
    const version = `v${number}`
    const place = { repository, version, before: await standing(repository) }
    return {
      run: runWith(options(`quote=${version}`)),
      secrets,
      remains: async (stopped) => [...(await judgeBranch(place, false)), ...(await remains(stopped))],
      wrong: async (run) => [
        ...unless(outcomeIn(run, 'bumped', 'unchanged')),
        ...(await judgeBranch(place, true)),
        ...(await remains(run)),
      ],
    }
  }
}
