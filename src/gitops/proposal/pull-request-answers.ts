import { at, listAt, numberAt, textAt } from '../../lib/json.ts'
import type { GitHubAnswer } from '../../outside/github.ts'

/**
 * What our branch holds beyond the base: how many commits, the files they change with their blobs, and its last message;
 * `base` is the commit of the base that it stands on.
 */
export type Proposal = { head: string; base: string; ahead: number; files: Map<string, string>; message: string }

export type PullRequest = { number: number; url: string; id: string; title: string; body: string; labels: string[] }

/** One commit with our trailers on the base is what a later run reads best. */
export const allowedMethods = (data: unknown): string[] =>
  [
    ['squashMergeAllowed', 'SQUASH'],
    ['rebaseMergeAllowed', 'REBASE'],
    ['mergeCommitAllowed', 'MERGE'],
  ].flatMap(([field = '', method = '']) => (at(data, 'repository', field) === true ? [method] : []))

export const readProposal = (head: string, compared: unknown): Proposal => ({
  head,
  base: textAt(compared, 'merge_base_commit', 'sha'),
  ahead: numberAt(compared, 'ahead_by') ?? 0,
  files: new Map(listAt(compared, 'files').map((file) => [textAt(file, 'filename'), textAt(file, 'sha')])),
  message: textAt(listAt(compared, 'commits').at(-1), 'commit', 'message'),
})

export const readPull = (pull: unknown): PullRequest => ({
  number: numberAt(pull, 'number') ?? 0,
  url: textAt(pull, 'html_url'),
  id: textAt(pull, 'node_id'),
  title: textAt(pull, 'title'),
  body: textAt(pull, 'body'),
  labels: listAt(pull, 'labels').map((label) => textAt(label, 'name')),
})

/** The refusals that say that it is there: by another run, or by this request, whose answer GitHub could not make. */
export const madeAlready = ({ status, data }: GitHubAnswer): string | undefined => {
  const messages = [data, ...listAt(data, 'errors')].map((error) => textAt(error, 'message'))
  return status === 422
    ? messages.find((message) => /pull request already exists|Could not resolve to a node/i.test(message))
    : undefined
}
