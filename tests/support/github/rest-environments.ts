import { isRecord, listOf } from '../../../src/lib/json.ts'
import type { Hosted } from './hosted.ts'
import type { DeploymentEnvironment, Reviewer } from './repository-settings.ts'
import { type Answer, type Call, page, refuse } from './rest-answer.ts'

type EnvironmentCall = Call & { hosted: Hosted; rest: string }

/** People and teams that are known by these ids. */
export const people: Reviewer[] = [
  { type: 'User', reviewer: { login: 'dana', id: 11 } },
  { type: 'Team', reviewer: { slug: 'operators', id: 12 } },
]

/** docs.github.com/rest/deployments: environments and their branch policies. Undefined: no such endpoint. */
export const answerEnvironments = (call: EnvironmentCall): Answer | undefined => {
  const [, name, below] = /^\/environments\/([^/]+)(\/deployment-branch-policies)?$/.exec(call.rest) ?? []
  if (name === undefined) return undefined
  return below === undefined
    ? answerOne(call, decodeURIComponent(name))
    : answerPolicies(call, decodeURIComponent(name))
}

const answerOne = (call: EnvironmentCall, name: string): Answer | undefined => {
  const { environments } = call.hosted.settings
  if (call.method === 'PUT') return put(call, name)
  if (call.method !== 'GET') return undefined
  const found = environments.get(name)
  return found ? { status: 200, body: shown(name, found) } : refuse(404, 'Not Found')
}

const put = ({ hosted, body }: EnvironmentCall, name: string): Answer => {
  const known = ['wait_timer', 'prevent_self_review', 'reviewers', 'deployment_branch_policy']
  const unknown = [...body.keys()].find((key) => !known.includes(key))
  if (unknown !== undefined) return refuse(422, `Invalid request.\n\n"${unknown}" is not a permitted key.`)
  const policy: unknown = body.get('deployment_branch_policy') ?? null
  const branchPolicy = readPolicy(policy)
  if (policy !== null && branchPolicy === null) {
    return refuse(422, 'protected_branches and custom_branch_policies cannot have the same value')
  }
  const asked = listOf(body.get('reviewers') ?? [])
  const reviewers = asked.flatMap((one) => people.find((each) => isSame(each, one)) ?? [])
  if (reviewers.length < asked.length || asked.length > 6) return refuse(422, 'Validation Failed')
  const preventSelfReview = body.get('prevent_self_review') === true
  const environment = { reviewers, preventSelfReview, branchPolicy, branches: [] }
  hosted.settings.environments.set(name, environment)
  return { status: 200, body: shown(name, environment) }
}

const readPolicy = (policy: unknown): DeploymentEnvironment['branchPolicy'] => {
  if (!isRecord(policy)) return null
  const { protected_branches, custom_branch_policies } = policy
  const areOpposite = typeof protected_branches === 'boolean' && custom_branch_policies === !protected_branches
  return areOpposite ? { protected_branches, custom_branch_policies: !protected_branches } : null
}

const isSame = ({ type, reviewer }: Reviewer, asked: unknown): boolean =>
  isRecord(asked) && asked.type === type && asked.id === reviewer.id

const shown = (name: string, { reviewers, preventSelfReview, branchPolicy }: DeploymentEnvironment) => ({
  name,
  protection_rules: [
    ...(reviewers.length > 0
      ? [{ id: 1, type: 'required_reviewers', prevent_self_review: preventSelfReview, reviewers }]
      : []),
    ...(branchPolicy === null ? [] : [{ id: 2, type: 'branch_policy' }]),
  ],
  deployment_branch_policy: branchPolicy,
})

const answerPolicies = ({ method, hosted, body, query }: EnvironmentCall, name: string): Answer | undefined => {
  const found = hosted.settings.environments.get(name)
  if (found === undefined) return refuse(404, 'Not Found')
  if (method === 'GET') {
    const all = found.branches.map((branch, index) => ({ id: index + 1, name: branch, type: 'branch' }))
    return { status: 200, body: { total_count: all.length, branch_policies: page(all, query, 100) } }
  }
  if (method !== 'POST') return undefined
  const branch: unknown = body.get('name')
  if (typeof branch !== 'string' || branch === '') return refuse(422, 'Invalid request.')
  if (found.branchPolicy?.custom_branch_policies !== true) return refuse(404, 'Not Found')
  if (found.branches.includes(branch)) return { status: 303 }
  found.branches.push(branch)
  return { status: 200, body: { id: found.branches.length, name: branch, type: 'branch' } }
}
