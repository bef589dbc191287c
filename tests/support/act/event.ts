/** An event as GitHub tells it: its name, and what the runner finds in event.json. */
export type Event = { name: string; payload: Record<string, unknown> }

type Push = { before: string; after: string; branch?: string }

const ofRepository = (repository: string) => ({
  repository: { full_name: repository, default_branch: 'main', private: true },
})

/** A push of a branch, `main` unless said otherwise. */
export const pushEvent = (repository: string, { before, after, branch = 'main' }: Push): Event => ({
  name: 'push',
  payload: { ref: `refs/heads/${branch}`, before, after, created: false, deleted: false, ...ofRepository(repository) },
})

/** Somebody starts the workflow by hand on `main`. */
export const dispatchEvent = (repository: string, inputs: Record<string, string> = {}): Event => ({
  name: 'workflow_dispatch',
  payload: { ref: 'refs/heads/main', inputs, ...ofRepository(repository) },
})

type PullRequest = { number: number; base: string; head: string; branch: string }

/** A pull request of a branch of the same repository to `main`; what is checked out is the merge of the two. */
export const pullRequestEvent = (repository: string, { number, base, head, branch }: PullRequest): Event => {
  const repo = { full_name: repository, fork: false }
  return {
    name: 'pull_request',
    payload: {
      action: 'synchronize',
      number,
      pull_request: { number, base: { ref: 'main', sha: base, repo }, head: { ref: branch, sha: head, repo } },
      ...ofRepository(repository),
    },
  }
}
