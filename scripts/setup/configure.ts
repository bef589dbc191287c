import { Failure } from '../../src/lib/failure.ts'
import { at } from '../../src/lib/json.ts'
import type { GitHub, GitHubAnswer, GitHubRequest } from '../../src/outside/github.ts'
import { createAsk, mapFound } from './ask-github.ts'
import type { NeededEnvironment, NeededVariable, Needs } from './needs.ts'
import type { Settings } from './settings.ts'

type Wish = {
  settings: Settings
  needs: Needs
  github: GitHub
  /** A login, or organization/team, each. */
  reviewers: string[]
  /** Whether a variable that holds something else is changed. */
  force: boolean
  say: (text: string) => void
}

/** Sets the variables and makes the environments that are not there. What is there stays; a secret is never touched. */
export const configure = async (wish: Wish): Promise<void> => {
  const { github, needs, reviewers } = wish
  const ids = await Promise.all(reviewers.map((reviewer) => idOf(github, reviewer)))
  const held = await variablesOf(wish)
  wish.say('')
  for (const variable of needs.variables) await setVariable(variable, held.get(variable.name), wish)
  for (const environment of needs.environments) await makeEnvironment(environment, ids, wish)
}

const variablesOf = async ({ github, settings }: Wish): Promise<Map<string, string>> => {
  const path = `/repos/${settings.repository}/actions/variables`
  const list = mapFound(await createAsk(github).all({ path, key: 'variables', perPage: 30 }), (items) => {
    return new Map(items.map((item) => [String(at(item, 'name')), String(at(item, 'value'))]))
  })
  if ('found' in list) return list.found
  throw new Failure('denied', `variables of ${settings.repository}: ${'hidden' in list ? list.hidden : 'not there'}`)
}

const setVariable = async (needed: NeededVariable, held: string | undefined, wish: Wish): Promise<void> => {
  const { name, value } = needed
  const { github, settings, force, say } = wish
  const path = `/repos/${settings.repository}/actions/variables`
  if (value === undefined) {
    if (held === undefined) say(`not set    variable ${name}: say what it holds`)
    return
  }
  if (held === value) return say(`unchanged  variable ${name}`)
  if (held !== undefined && !force)
    return say(`differs    variable ${name} is ${held}, not ${value}: --force changes it`)
  if (held === undefined) await send(github, { method: 'POST', path, body: { name, value } })
  else await send(github, { method: 'PATCH', path: `${path}/${name}`, body: { value } })
  say(`set        variable ${name}`)
}

type Reviewer = { type: 'User' | 'Team'; id: number }

const idOf = async (github: GitHub, reviewer: string): Promise<Reviewer> => {
  const [owner = '', team] = reviewer.split('/')
  const path = team === undefined ? `/users/${owner}` : `/orgs/${owner}/teams/${team}`
  const id = at((await send(github, { path })).data, 'id')
  if (typeof id !== 'number') throw new Failure('not-found', `--reviewer: GitHub gives no id for ${reviewer}`)
  return { type: team === undefined ? 'User' : 'Team', id }
}

/** One that is there is left alone: what a request does not name, GitHub takes away, reviewers among it. */
const makeEnvironment = async (
  { name, reviewed }: NeededEnvironment,
  reviewers: Reviewer[],
  wish: Wish,
): Promise<void> => {
  const { github, settings, say } = wish
  const path = `/repos/${settings.repository}/environments/${encodeURIComponent(name)}`
  const found = await createAsk(github).one(path, /^Not Found$/)
  if ('found' in found) return say(`unchanged  environment ${name}`)
  if ('hidden' in found) throw new Failure('denied', `environment ${name}: ${found.hidden}`)
  const policy = { protected_branches: false, custom_branch_policies: true }
  const body = { deployment_branch_policy: policy, ...(reviewed && reviewers.length > 0 && { reviewers }) }
  await send(github, { method: 'PUT', path, body })
  await send(github, { method: 'POST', path: `${path}/deployment-branch-policies`, body: { name: settings.branch } })
  const asked =
    reviewed && reviewers.length === 0
      ? ', which asks nobody yet: choose its reviewers on its page, since --reviewer is for new ones'
      : ''
  say(`made       environment ${name}${asked}`)
}

const send = async (github: GitHub, request: GitHubRequest): Promise<GitHubAnswer> => {
  const answer = await github.rest(request)
  if (answer.status >= 200 && answer.status < 300) return answer
  const needs = answer.headers['x-accepted-github-permissions']
  const said = String(at(answer.data, 'message') ?? answer.data)
  const todo = needs === undefined ? 'Use a token that may' : `Use a token with ${needs.replaceAll('=', ': ')}`
  const what = `${request.method ?? 'GET'} ${request.path}`
  throw new Failure(
    answer.status === 0 ? 'unreachable' : 'denied',
    `GitHub refuses ${what} with ${answer.status}: ${said}. ${todo}`,
  )
}
