import { Failure } from '../../../src/lib/failure.ts'
import type { ActionFile } from './action-file.ts'

/** What `github.*` says in the run; every key that is not given has a plain default. */
export type GithubContext = {
  actor: string
  api_url: string
  base_ref: string
  event_name: string
  head_ref: string
  job: string
  ref: string
  ref_name: string
  ref_type: string
  repository: string
  repository_owner: string
  run_attempt: string
  run_id: string
  run_number: string
  server_url: string
  sha: string
  workflow: string
}

export const defaultGithubContext: GithubContext = {
  actor: 'octocat',
  api_url: 'https://api.github.com',
  base_ref: '',
  event_name: 'push',
  head_ref: '',
  job: 'deliver',
  ref: 'refs/heads/main',
  ref_name: 'main',
  ref_type: 'branch',
  repository: 'acme/quote',
  repository_owner: 'acme',
  run_attempt: '1',
  run_id: '1001',
  run_number: '7',
  server_url: 'https://github.com',
  sha: '0123456789abcdef0123456789abcdef01234567',
  workflow: 'deliver',
}

/** INPUT_* as the runner sets them: every declared input exists; a `with` key that is not declared is refused. */
export const inputVariables = (
  { inputs }: ActionFile,
  given: Record<string, string>,
  context: Record<string, string>,
): Record<string, string> => {
  const undeclared = Object.keys(given).filter((key) => !inputs.some(({ name }) => sameInput(name, key)))
  if (undeclared.length > 0) {
    throw new Failure('rejected', `action.yml declares no input ${undeclared.join(', ')}`)
  }
  return Object.fromEntries(
    inputs.map(({ name, defaultValue }) => {
      const key = Object.keys(given).find((candidate) => sameInput(name, candidate))
      const value = key === undefined ? evaluate(defaultValue, context) : given[key]
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value ?? '']
    }),
  )
}

const sameInput = (declared: string, given: string): boolean => declared.toLowerCase() === given.toLowerCase()

/** Defaults are expressions; of these only a lone `${{ github.key }}` is followed. */
const evaluate = (text: string, context: Record<string, string>): string => {
  if (!text.includes('${{')) return text
  const [, key = ''] = /^\$\{\{\s*github\.(\w+)\s*\}\}$/.exec(text) ?? []
  const value = context[key]
  if (value === undefined)
    throw new Failure('rejected', `the default ${text} is an expression the harness cannot follow`)
  return value
}

/** GITHUB_* of a context. */
export const githubVariables = (context: GithubContext): Record<string, string> =>
  Object.fromEntries(Object.entries(context).map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, value]))

const kept = ['PATH', 'HOME', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']

/** What a step gets of the machine; all else of this process stays out. */
export const machineVariables = (without: string[] = []): Record<string, string> =>
  Object.fromEntries(
    kept.flatMap((name) => {
      if (without.includes(name)) return []
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** Refuses variables that the runner sets itself, whatever a workflow says. */
export const refuseReserved = (env: Record<string, string>): void => {
  const reserved = Object.keys(env).filter(
    (name) => /^(?:GITHUB|RUNNER|INPUT|STATE)_/.test(name) && name !== 'GITHUB_TOKEN',
  )
  if (reserved.length > 0) {
    throw new Failure(
      'rejected',
      `env holds ${reserved.join(', ')}: the runner sets these; use github, inputs or event`,
    )
  }
}
