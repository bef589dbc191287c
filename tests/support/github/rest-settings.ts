import type { Hosted } from './hosted.ts'
import { type Answer, type Call, page, refuse } from './rest-answer.ts'
import { answerEnvironments } from './rest-environments.ts'
import { answerNames } from './rest-names.ts'
import { allows, type Token } from './tokens.ts'

type SettingsCall = Call & { hosted: Hosted; holder: Token; rest: string }

/** What a token needs for each endpoint (docs.github.com, "Permissions required for fine-grained personal access tokens"). */
const permissions: { route: RegExp; read: string; write?: string }[] = [
  { route: /^\/actions\/(?:organization-)?variables\b/, read: 'actions_variables', write: 'actions_variables' },
  { route: /^\/actions\/(?:organization-)?secrets$/, read: 'secrets' },
  { route: /^\/actions\/permissions(?:\/|$)/, read: 'administration' },
  { route: /^\/actions\/(?:oidc|workflows)\b/, read: 'actions' },
  { route: /^\/environments\//, read: 'actions', write: 'administration' },
  { route: /^\/rules\/branches\/|^\/rulesets\/\d+$/, read: 'metadata' },
  { route: /^\/branches\/[^/]+\/protection$/, read: 'administration' },
  { route: /^\/commits\/[^/]+$/, read: 'contents' },
]

/** docs.github.com/rest: what is set on a repository. Undefined: no such endpoint. */
export const answerSettings = async (call: SettingsCall): Promise<Answer | undefined> => {
  const { method, rest, holder } = call
  const needed = permissions.find(({ route }) => route.test(rest))
  if (needed === undefined) return undefined
  const level = method === 'GET' ? 'read' : 'write'
  const permission = level === 'read' ? needed.read : needed.write
  if (permission === undefined) return refuse(404, 'Not Found')
  if (!allows(holder.permissions[permission], level)) {
    const by = holder.isApp ? 'integration' : 'personal access token'
    const headers = { 'x-accepted-github-permissions': `${permission}=${level}` }
    return { ...refuse(403, `Resource not accessible by ${by}`), headers }
  }
  return answerNames(call) ?? answerEnvironments(call) ?? answerActions(call) ?? (await answerBranches(call))
}

const answerActions = ({ method, rest, hosted, query }: SettingsCall): Answer | undefined => {
  const { actions, selectedActions, defaultToken, subject, workflows, accessLevel, isPrivate } = hosted.settings
  const answers: Record<string, Answer> = {
    '/actions/permissions': { status: 200, body: actions.enabled ? actions : { enabled: false } },
    '/actions/permissions/selected-actions':
      actions.allowed_actions === 'selected' ? { status: 200, body: selectedActions } : refuse(409, 'Conflict'),
    '/actions/permissions/access': isPrivate
      ? { status: 200, body: { access_level: accessLevel } }
      : refuse(422, 'Validation Failed'),
    '/actions/permissions/workflow': {
      status: 200,
      body: { default_workflow_permissions: defaultToken, can_approve_pull_request_reviews: false },
    },
    '/actions/oidc/customization/sub': { status: 200, body: subject },
    '/actions/workflows': {
      status: 200,
      body: { total_count: workflows.length, workflows: page(workflows, query, 100) },
    },
  }
  return method === 'GET' ? answers[rest] : undefined
}

const answerBranches = async (call: SettingsCall): Promise<Answer | undefined> => {
  const { method, rest, hosted, query } = call
  const [, kind, name = ''] =
    /^\/(rules\/branches|rulesets|branches|commits)\/([^/]+)(?:\/protection)?$/.exec(decodeURIComponent(rest)) ?? []
  if (method !== 'GET' || kind === undefined) return undefined
  if (kind === 'rules/branches') return { status: 200, body: page(hosted.settings.rules.get(name) ?? [], query, 100) }
  if (kind === 'rulesets') return answerRuleset(call, Number(name))
  if (kind === 'branches') return answerProtection(hosted, name)
  const type = await hosted.objects.typeOf(name)
  return type === 'commit' ? { status: 200, body: { sha: name } } : refuse(422, `No commit found for SHA: ${name}`)
}

/** Who may bypass it is told only to whom may change it. */
const answerRuleset = ({ hosted, holder }: SettingsCall, id: number): Answer => {
  const ruleset = hosted.settings.rulesets.get(id)
  if (ruleset === undefined) return refuse(404, 'Not Found')
  return { status: 200, body: { id, ...(allows(holder.permissions.administration, 'write') && ruleset) } }
}

const answerProtection = async ({ objects, settings }: Hosted, branch: string): Promise<Answer> => {
  if ((await objects.ref(`refs/heads/${branch}`)) === undefined) return refuse(404, 'Branch not found')
  const found = settings.protection.get(branch)
  return found ? { status: 200, body: found } : refuse(404, 'Branch not protected')
}
