import type { Objects } from './objects.ts'
import type { RepositorySettings } from './repository-settings.ts'

export type Pull = {
  number: number
  state: 'open' | 'closed'
  head: string
  base: string
  title: string
  body: string
  labels: string[]
  autoMerge: { method: string; headline: string; body: string } | undefined
}

/** What a repository is on GitHub beside its objects and refs. */
export type Hosted = {
  name: string
  objects: Objects
  archived: boolean
  /** Branch to why nothing may be pushed to it. */
  guarded: Map<string, 'protection' | 'ruleset' | 'signatures'>
  /** How many entries the recursive listing of a tree holds before it is cut off. */
  longestTree: number
  /** How many more times a replica that lags behind judges `expectedHeadOid`. */
  staleAnswers: number
  pulls: Pull[]
  allowsAutoMerge: boolean
  mergeMethods: ('SQUASH' | 'REBASE' | 'MERGE')[]
  /** Whether something still has to pass before a pull request can be merged. */
  hasRequiredChecks: boolean
  settings: RepositorySettings
  /** Commits that GitHub made and signed. */
  verified: Set<string>
}

/** Why GitHub takes no push to the branch, in the words that its API uses. */
export const guardOf = ({ guarded }: Hosted, branch: string): { type: string; message: string } | undefined => {
  const guard = guarded.get(branch)
  if (guard === undefined) return undefined
  const because =
    guard === 'signatures' ? 'Commits must have verified signatures.' : 'Changes must be made through a pull request.'
  return guard === 'protection'
    ? { type: 'BRANCH_PROTECTION_RULE_VIOLATION', message: because }
    : { type: 'UNPROCESSABLE', message: `Repository rule violations found\n\n${because}\n\n` }
}

export const idOf = (kind: string, ...parts: (string | number)[]): string =>
  `${kind}_${Buffer.from(parts.join('/')).toString('base64url')}`
