import { at } from '../../src/lib/json.ts'
import type { Answer } from './ask-github.ts'
import { type Finding, missing, note, there, unknown } from './finding.ts'

/** A branch, and the address of its repository's pages. */
export type Branch = { branch: string; repository: string; url: string }

/** A branch's active rules, its classic protection, and the rulesets of the rules by their id. */
export type Guard = { rules: Answer<unknown[]>; protection: Answer; rulesets: Map<number, Answer> }

/** Whether what the branch has came through a review: its jobs get the roles of AWS. */
export const judgeOwnBranch = ({ branch, url }: Branch, { rules, protection }: Guard): Finding => {
  const types = 'found' in rules ? rules.found.map((rule) => at(rule, 'type')) : []
  const reviewed = 'found' in protection && at(protection.found, 'required_pull_request_reviews') !== undefined
  if (types.includes('pull_request') || reviewed) return there(`${branch} takes pull requests alone`)
  const hidden = [rules, protection].find((answer) => 'hidden' in answer)
  if (hidden && 'hidden' in hidden) return unknown(`the protection of ${branch}`, hidden.hidden)
  return missing(
    `${branch} is not protected: whoever may write pushes straight to it, and its jobs get the roles of AWS`,
    `${url}/settings/rules: add a ruleset for ${branch} that requires a pull request and blocks force pushes`,
  )
}

/** Whether the branch of the manifests takes the push of a bump, by who writes it. */
export const judgeManifestsBranch = ({ branch, repository, url }: Branch, guard: Guard): Finding[] => {
  const what = `${branch} of ${repository}`
  const { rules, protection } = guard
  if ('hidden' in rules) return [unknown(`the rules of ${what}`, rules.hidden)]
  const findings = [
    ...('found' in rules ? rules.found.flatMap((rule) => judgeRule({ rule, what, url, guard })) : []),
    ...('found' in protection ? judgeProtection({ protection: protection.found, what, url }) : []),
    ...('hidden' in protection ? [unknown(`the classic protection of ${what}`, protection.hidden)] : []),
  ]
  return findings.length > 0 ? findings : [there(`${what} takes the push of a commit`)]
}

/** What each rule keeps a push of a new commit from (docs.github.com, "Available rules for rulesets"). */
const refusing: Record<string, string> = {
  update: 'takes no updates',
  pull_request: 'takes pull requests alone',
  required_status_checks: 'takes commits alone that passed checks',
  required_deployments: 'takes commits alone that were deployed elsewhere',
  merge_queue: 'takes what comes through its merge queue alone',
  workflows: 'takes commits alone that passed workflows',
  code_scanning: 'takes commits alone that were scanned',
  required_signatures: 'takes signed commits alone (`transport: api` of gitops-bump makes them)',
}

type Ruled = { rule: unknown; what: string; url: string; guard: Guard }

const judgeRule = ({ rule, what, url, guard }: Ruled): Finding[] => {
  const why = refusing[String(at(rule, 'type'))]
  if (why === undefined) return []
  const id = Number(at(rule, 'ruleset_id'))
  const ruleset = guard.rulesets.get(id) ?? { hidden: 'it was not read' }
  const actors = 'found' in ruleset ? at(ruleset.found, 'bypass_actors') : undefined
  // GitHub tells who may bypass only to those who may change the ruleset.
  if (!Array.isArray(actors)) return [unknown(`${what} ${why}`, 'the token may not read who may bypass that')]
  const may = actors
    .filter((actor) => at(actor, 'bypass_mode') !== 'pull_request')
    .map((actor) => at(actor, 'actor_type'))
  return may.includes('Integration')
    ? [note(`${what} ${why}, but for an App: it has to be the one that writes the manifests`)]
    : [missing(`${what} ${why}`, bypass(url))]
}

const bypass = (url: string): string => `${url}/settings/rules: let the App that writes the manifests bypass it`

type Protected = { protection: unknown; what: string; url: string }

const judgeProtection = ({ protection, what, url }: Protected): Finding[] => {
  const reviews = at(protection, 'required_pull_request_reviews')
  const allowed = at(reviews, 'bypass_pull_request_allowances', 'apps')
  const pushers = at(protection, 'restrictions', 'apps')
  const some = (list: unknown): boolean => Array.isArray(list) && list.length > 0
  const page = `${url}/settings/branches`
  const judge = (applies: boolean, open: boolean, why: string): Finding[] => {
    if (!applies) return []
    return open
      ? [note(`${what} ${why}, but for an App: it has to be the one that writes the manifests`)]
      : [missing(`${what} ${why}`, `${page}: let the App that writes the manifests through`)]
  }
  return [
    ...judge(reviews !== undefined, some(allowed), 'takes pull requests alone'),
    ...judge(at(protection, 'restrictions') !== undefined, some(pushers), 'names who may push'),
    ...judge(at(protection, 'required_status_checks') !== undefined, false, 'takes commits alone that passed checks'),
    ...judge(at(protection, 'lock_branch', 'enabled') === true, false, 'is locked'),
    ...judge(at(protection, 'required_signatures', 'enabled') === true, false, 'takes signed commits alone'),
  ]
}
