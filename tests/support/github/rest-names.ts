import type { Hosted } from './hosted.ts'
import { type Answer, type Call, page, refuse } from './rest-answer.ts'

type NamesCall = Call & { hosted: Hosted; rest: string }

const longestVariablesPage = 30
const longestSecretsPage = 100

/** docs.github.com/rest/actions/variables and secrets, whose names alone are told. Undefined: no such endpoint. */
export const answerNames = (call: NamesCall): Answer | undefined => {
  const { method, rest } = call
  if (method === 'GET') return list(call)
  if (method === 'POST' && rest === '/actions/variables') return create(call)
  const [, name] = /^\/actions\/variables\/(\w+)$/.exec(rest) ?? []
  return method === 'PATCH' && name !== undefined ? update(call, name) : undefined
}

const list = ({ rest, hosted, query }: NamesCall): Answer | undefined => {
  const { variables, secrets, shared } = hosted.settings
  if (rest === '/actions/variables') return listVariables(variables, query)
  if (rest === '/actions/organization-variables') return listVariables(shared.variables, query)
  if (rest === '/actions/secrets') return listSecrets(secrets, query)
  return rest === '/actions/organization-secrets' ? listSecrets(shared.secrets, query) : undefined
}

const listVariables = (variables: Map<string, string>, query: URLSearchParams): Answer => {
  const all = [...variables].map(([name, value]) => ({ name, value }))
  return { status: 200, body: { total_count: all.length, variables: page(all, query, longestVariablesPage) } }
}

const listSecrets = (secrets: Set<string>, query: URLSearchParams): Answer => {
  const all = [...secrets].map((name) => ({ name }))
  return { status: 200, body: { total_count: all.length, secrets: page(all, query, longestSecretsPage) } }
}

const create = ({ hosted, body }: NamesCall): Answer => {
  const { variables } = hosted.settings
  const [name, value]: unknown[] = [body.get('name'), body.get('value')]
  if (typeof name !== 'string' || typeof value !== 'string' || value === '') return refuse(422, 'Invalid request.')
  if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i.test(name)) return refuse(422, 'Validation Failed')
  if (variables.has(name.toUpperCase())) return refuse(409, 'Already exists - Variable already exists')
  variables.set(name.toUpperCase(), value)
  return { status: 201, body: {} }
}

const update = ({ hosted, body }: NamesCall, name: string): Answer => {
  const { variables } = hosted.settings
  const value: unknown = body.get('value')
  if (!variables.has(name)) return refuse(404, 'Not Found')
  if (typeof value !== 'string' || value === '') return refuse(422, 'Invalid request.')
  variables.set(name, value)
  return { status: 204 }
}
