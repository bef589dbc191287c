import { at } from '../../src/lib/json.ts'
import type { Answer } from './ask-github.ts'
import { type Finding, missing, note, there, unknown } from './finding.ts'
import type { Settings } from './settings.ts'

/** What the repository lets Actions do: its policy, the list of a policy `selected`, the token's default, and OIDC's subject. */
export type ActionsSeen = { policy: Answer; selected: Answer; token: Answer; subject: Answer }

/** Whether Actions may run at all, may run ours, and give out tokens as they should. */
export const judgeActions = ({ policy, selected, token, subject }: ActionsSeen, settings: Settings): Finding[] => [
  ...('found' in policy ? judgePolicy(policy.found, selected, settings) : [hidden('which actions may run', policy)]),
  'found' in token ? judgeToken(token.found, settings) : hidden('what a token may do by default', token),
  'found' in subject
    ? judgeSubject(subject.found, settings)
    : hidden("the subject of the repository's OIDC tokens", subject),
]

const hidden = (what: string, answer: { absent: true } | { hidden: string }): Finding =>
  unknown(what, 'hidden' in answer ? answer.hidden : 'not there')

const page = ({ serverUrl, repository }: Settings): string => `${serverUrl}/${repository}/settings/actions`

const judgePolicy = (policy: unknown, selected: Answer, settings: Settings): Finding[] => {
  if (at(policy, 'enabled') !== true) return [missing('Actions are off', `${page(settings)}: turn them on`)]
  const pinning =
    at(policy, 'sha_pinning_required') === true ? [there('actions have to be pinned to a commit: ours are')] : []
  const allowed = at(policy, 'allowed_actions')
  if (allowed === 'all') return [there('any action may run'), ...pinning]
  if (allowed === 'local_only') {
    const own = settings.slipway.repository.split('/')[0] === settings.repository.split('/')[0]
    const ours = own ? [note("only actions of the repository's owner may run")] : []
    return [
      ...ours,
      ...lacking(own ? others(settings) : [pattern(settings), ...others(settings)], settings),
      ...pinning,
    ]
  }
  if (!('found' in selected)) return [hidden('which actions are allowed', selected), ...pinning]
  return [...judgeSelected(selected.found, settings), ...pinning]
}

const pattern = ({ slipway }: Settings): string => `${slipway.repository}/*`
const others = ({ stacks }: Settings): string[] => [
  'actions/*',
  ...(stacks.length > 0 ? ['hashicorp/setup-terraform@*'] : []),
]

const judgeSelected = (selected: unknown, settings: Settings): Finding[] => {
  const patterns = at(selected, 'patterns_allowed')
  const allowed = Array.isArray(patterns) ? patterns.map(String) : []
  const called = `${settings.slipway.repository}/.github/workflows/deliver.yml@${settings.slipway.commit}`
  const wanted = [
    ...(allows(allowed, called) ? [] : [pattern(settings)]),
    ...(at(selected, 'github_owned_allowed') === true || allows(allowed, 'actions/checkout@v1') ? [] : ['actions/*']),
    ...(settings.stacks.length === 0 ||
    at(selected, 'verified_allowed') === true ||
    allows(allowed, 'hashicorp/setup-terraform@v1')
      ? []
      : ['hashicorp/setup-terraform@*']),
  ]
  return wanted.length === 0 ? [there('the actions that the callers need may run')] : lacking(wanted, settings)
}

const lacking = (patterns: string[], settings: Settings): Finding[] =>
  patterns.map((each) => missing(`${each} may not run`, `${page(settings)}: allow the pattern ${each}`))

const literally = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')

/** `*` is any text; a pattern with `!` before it takes away what others allow. */
const allows = (patterns: string[], uses: string): boolean => {
  const matches = (each: string): boolean =>
    new RegExp(`^${each.split('*').map(literally).join('.*')}$`, 'i').test(uses)
  const [denying, allowing] = [
    patterns.filter((each) => each.startsWith('!')),
    patterns.filter((each) => !each.startsWith('!')),
  ]
  return allowing.some(matches) && !denying.some((each) => matches(each.slice(1)))
}

const judgeToken = (token: unknown, settings: Settings): Finding =>
  at(token, 'default_workflow_permissions') === 'read'
    ? there('a job that asks for nothing gets a token that only reads')
    : missing(
        'a job that asks for nothing gets a token that writes',
        `gh api --method PUT repos/${settings.repository}/actions/permissions/workflow -f default_workflow_permissions=read`,
      )

const judgeSubject = (subject: unknown, { repository, branch, serverUrl }: Settings): Finding => {
  const keys = at(subject, 'include_claim_keys')
  const prefix = at(subject, 'sub_claim_prefix') ?? `repo:${repository}`
  if (at(subject, 'use_default') === true || !Array.isArray(keys) || keys.length === 0) {
    return there(
      `OIDC tokens of ${branch} have the subject ${prefix}:ref:refs/heads/${branch}: roles have to trust just that`,
    )
  }
  if (serverUrl !== 'https://github.com') {
    return note(`OIDC tokens have a subject made of ${keys.join(', ')}: roles have to trust just that`)
  }
  return missing(
    `OIDC tokens have a subject made of ${keys.join(', ')}, which the roles of terraform/bootstrap do not trust`,
    `gh api --method PUT repos/${repository}/actions/oidc/customization/sub -F use_default=true`,
  )
}
