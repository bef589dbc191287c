import type { Git } from '../../outside/git.ts'

type Merge = { git: Git; root: string; commit: string }

/**
 * What a pull request was merged with: the first parent of that merge, also where the checkout is too shallow to have it.
 * The event's `base.sha` is that of the last push to the pull request, and older once the base has moved. Undefined for what
 * is no merge, or is not in the checkout.
 */
export const baseOfMerge = async ({ git, root, commit }: Merge): Promise<string | undefined> => {
  const { code, stdout } = await git(['-C', root, 'cat-file', 'commit', commit])
  const [head = ''] = stdout.split('\n\n', 1)
  const parents = [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent]) => parent)
  return code === 0 && parents.length === 2 ? parents[0] : undefined
}
