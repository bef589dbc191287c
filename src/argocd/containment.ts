import type { Git } from '../outside/git.ts'

type Settings = {
  /** Runs git in a directory of its own, with what it takes to read the repository. */
  git: Git
  url: string
  branch: string
}

/**
 * Says whether a revision holds a commit, by the history of the manifests' branch: commits alone are fetched (tree:0).
 * Undefined when the repository cannot be read or does not know one of the two.
 */
export const createContainment = ({ git, url, branch }: Settings) => {
  const known = new Map<string, boolean>()

  const fetch = async (): Promise<void> => {
    await git(['init', '--quiet', '--bare'])
    await git(['fetch', '--quiet', '--no-tags', '--filter=tree:0', url, `+refs/heads/${branch}:refs/heads/tracked`])
  }
  const ask = async (revision: string, commit: string): Promise<boolean | undefined> => {
    const { code } = await git(['merge-base', '--is-ancestor', commit, revision])
    if (code === 0) return true
    return code === 1 ? false : undefined
  }

  return async ({ revision, commit }: { revision: string; commit: string }): Promise<boolean | undefined> => {
    const question = `${revision} ${commit}`
    const remembered = known.get(question)
    if (remembered !== undefined) return remembered
    let holds = await ask(revision, commit)
    if (holds === undefined) {
      await fetch()
      holds = await ask(revision, commit)
    }
    if (holds !== undefined) known.set(question, holds)
    return holds
  }
}
