import { at, isRecord } from '../../src/lib/json.ts'
import type { Answer } from './ask-github.ts'
import { makeEnvironment } from './commands.ts'
import { type Finding, missing, there, unknown } from './finding.ts'
import type { NeededEnvironment } from './needs.ts'
import type { Settings } from './settings.ts'

/** An environment as GitHub describes it, and the branches that its policy names. */
export type Seen = { environment: Answer; policies: Answer<unknown[]> }

/** Whether an environment is there, asks whom it should ask, and is closed to all branches but one. */
export const judgeEnvironment = (needed: NeededEnvironment, seen: Seen, settings: Settings): Finding[] => {
  const { name, what, reviewed } = needed
  const { environment } = seen
  if ('hidden' in environment) return [unknown(`environment ${name}`, environment.hidden)]
  if ('absent' in environment) {
    return [missing(`environment ${name}, for ${what}`, makeEnvironment(needed, settings).slice(1).join('\n'))]
  }
  const page = `${settings.serverUrl}/${settings.repository}/settings/environments`
  return [
    there(`environment ${name} is there`),
    ...(reviewed ? [judgeReviewers(name, environment.found, page)] : []),
    judgeBranches(name, seen, { branch: settings.branch, page }),
  ]
}

const judgeReviewers = (name: string, environment: unknown, page: string): Finding => {
  const rules = at(environment, 'protection_rules')
  const reviewers = (Array.isArray(rules) ? rules : [])
    .filter((rule) => at(rule, 'type') === 'required_reviewers')
    .flatMap((rule: unknown) => at(rule, 'reviewers') ?? [])
    .map((reviewer) => at(reviewer, 'reviewer', 'login') ?? at(reviewer, 'reviewer', 'slug'))
  return reviewers.length > 0
    ? there(`environment ${name} asks ${reviewers.join(', ')}`)
    : missing(
        `environment ${name} asks nobody`,
        `${page}: choose required reviewers (private repositories need a plan that has them)`,
      )
}

type Wanted = { branch: string; page: string }

const judgeBranches = (name: string, { environment, policies }: Seen, { branch, page }: Wanted): Finding => {
  const policy = 'found' in environment ? at(environment.found, 'deployment_branch_policy') : undefined
  const what = `branches of environment ${name}`
  if (!isRecord(policy)) {
    return missing(`environment ${name} takes jobs of any branch`, `${page}: let ${branch} alone deploy to it`)
  }
  if (policy.protected_branches === true) return there(`environment ${name} takes jobs of protected branches`)
  if (!('found' in policies)) return unknown(what, 'hidden' in policies ? policies.hidden : 'not there')
  const names = policies.found.map((each) => String(at(each, 'name')))
  if (!names.includes(branch)) {
    return missing(
      `environment ${name} takes no jobs of ${branch}, but of ${names.join(', ') || 'none'}`,
      `${page}: add ${branch}`,
    )
  }
  return names.length === 1
    ? there(`environment ${name} takes jobs of ${branch} alone`)
    : missing(`environment ${name} takes jobs of ${names.join(', ')}`, `${page}: leave ${branch} alone`)
}
