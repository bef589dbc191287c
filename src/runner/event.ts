import { readFileSync } from 'node:fs'
import { numberAt, textAt } from '../lib/json.ts'

/** The payload of the event that started the run; undefined when there is none to read. */
export const readPayload = (path: string): unknown => {
  if (path === '') return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * The commit that an event's changes begin at: `pull_request.base.sha`, `merge_group.base_sha`, or a push's `before`,
 * which is all zeros for a new branch.
 */
export const baseCommitIn = (event: unknown): string | undefined => {
  const found = [['pull_request', 'base', 'sha'], ['merge_group', 'base_sha'], ['before']].map((path) =>
    textAt(event, ...path),
  )
  return found.find(isCommit)
}

/** The repository's default branch, '' when the event does not say. */
export const defaultBranchIn = (event: unknown): string => textAt(event, 'repository', 'default_branch')

/** The pull request that the event is about. */
export const pullRequestNumberIn = (event: unknown): number | undefined => {
  const number = numberAt(event, 'pull_request', 'number')
  return number !== undefined && Number.isSafeInteger(number) ? number : undefined
}

/** When a push came, in epoch milliseconds: its event alone has it as a number, of seconds. */
export const pushedAtIn = (event: unknown): number | undefined => {
  const seconds = numberAt(event, 'repository', 'pushed_at')
  return seconds !== undefined && Number.isSafeInteger(seconds) ? seconds * 1000 : undefined
}

const isCommit = (text: string): boolean => /^(?!0+$)[0-9a-f]{40,64}$/.test(text)
