import { revokeToken } from '../gitops/app-token.ts'
import type { Credential } from '../gitops/credential.ts'
import { openTokens } from '../gitops/open-credential.ts'
import type { ManifestsSettings } from '../gitops/open-manifests.ts'
import type { Delivery } from '../gitops/propose-bump.ts'
import type { Clock } from '../lib/time.ts'
import { createGitHub } from '../outside/github.ts'
import type { Processes } from '../outside/process.ts'
import { removeSsh } from '../outside/ssh.ts'
import type { Runner } from '../runner/run-action.ts'

/** The inputs for a token, as every action that asks the GitOps repository has them. */
export type TokenInput = {
  'manifests-token': string | undefined
  'manifests-app-client-id': string | undefined
  'manifests-app-private-key': string | undefined
}

/** The inputs by which the GitOps repository is reached, as every action that writes to it has them. */
export type AccessInput = TokenInput & {
  'manifests-repository'?: string | undefined
  'manifests-branch': string
  'manifests-files': string[]
  /** Of a bump: the files that are read beside those. */
  from?: string[]
  'ssh-key': string | undefined
  'ssh-known-hosts': string | undefined
  transport: 'auto' | 'git' | 'api'
  delivery?: 'push' | 'pull-request'
  'pr-labels'?: string[]
  'pr-auto-merge'?: boolean
}

type Wrong = [is: boolean, mistake: string]

const mistakesOf = (wrong: Wrong[]): string[] => wrong.flatMap(([is, mistake]) => (is ? [mistake] : []))

/** What only the inputs for a token together show. */
export const tokenMistakes = (input: TokenInput): string[] => {
  const has = (name: keyof TokenInput) => input[name] !== undefined
  const app = has('manifests-app-client-id')
  return mistakesOf([
    [
      app && !has('manifests-app-private-key'),
      'manifests-app-private-key: should be set with manifests-app-client-id, but it is empty',
    ],
    [
      !app && has('manifests-app-private-key'),
      'manifests-app-client-id: should be set with manifests-app-private-key, but it is empty',
    ],
    [
      app && has('manifests-token'),
      'manifests-token: should be empty with manifests-app-client-id, which is used instead',
    ],
  ])
}

/** What only these inputs together show. */
export const accessMistakes = (input: AccessInput): string[] => {
  const has = (name: 'manifests-token' | 'manifests-app-client-id' | 'ssh-key') => input[name] !== undefined
  const push = input.delivery !== 'pull-request'
  const wrong = mistakesOf([
    [has('ssh-key') && input.transport === 'api', 'transport: should be `git` or `auto` with ssh-key'],
    [
      input['ssh-known-hosts'] !== undefined && !has('ssh-key'),
      'ssh-key: should be set with ssh-known-hosts, but it is empty',
    ],
    [
      !push && !has('manifests-app-client-id') && !has('manifests-token'),
      'manifests-token: should be set for a pull request (or a GitHub App), but it is empty: ssh-key opens none',
    ],
    [push && (input['pr-labels'] ?? []).length > 0, 'pr-labels: should be empty unless delivery is `pull-request`'],
    [push && input['pr-auto-merge'] === true, 'pr-auto-merge: should be `false` unless delivery is `pull-request`'],
  ])
  return [...tokenMistakes(input), ...wrong]
}

export const deliveryOf = (input: AccessInput): Delivery =>
  input.delivery === 'pull-request'
    ? { kind: 'pull-request', labels: input['pr-labels'] ?? [], autoMerge: input['pr-auto-merge'] === true }
    : { kind: 'push' }

const tokenOf = (input: TokenInput): Credential => {
  const { 'manifests-app-client-id': clientId, 'manifests-app-private-key': privateKey } = input
  return {
    token: input['manifests-token'],
    app: clientId === undefined || privateKey === undefined ? undefined : { clientId, privateKey },
  }
}

/** What must not outlive the job, kept for its post step until `onClosed`. */
const remember = (runner: Runner) => {
  const { apiUrl, graphqlUrl } = runner.context
  const made: Made = { apiUrl, graphqlUrl, tokens: [], directories: [] }
  const keep = (): void => runner.saveState(stateName, JSON.stringify(made))
  return {
    onToken: (token: string) => {
      runner.mask(token)
      made.tokens.push(token)
      keep()
    },
    onDirectory: (directory: string) => {
      made.directories.push(directory)
      keep()
    },
    onClosed: () => {
      if (made.tokens.length + made.directories.length > 0) runner.saveState(stateName, '')
    },
  }
}

/** A token that may read the GitOps repository, for as long as the work lasts; undefined where none is given. */
export const withReadToken = async <T>(
  { input, url }: { input: TokenInput; url: string },
  { runner, clock }: { runner: Runner; clock: Clock },
  work: (token: (() => Promise<string>) | undefined) => Promise<T>,
): Promise<T> => {
  const { onClosed, ...remembered } = remember(runner)
  const settings = { ...runner.context, ...remembered, clock, signal: runner.signal }
  const tokens = openTokens({ ...settings, credential: tokenOf(input), permissions: { contents: 'read' } }, url)
  try {
    return await work(tokens.token)
  } finally {
    if (await tokens.revoke().catch(() => false)) onClosed()
  }
}

type Machine = { clock: Clock; processes: Processes; recentCommits?: number }

/** How the GitOps repository is opened for an action; what must not outlive the job is kept for its post step. */
export const manifestsSettings = (input: AccessInput, runner: Runner, machine: Machine): ManifestsSettings => ({
  ...runner.context,
  ...machine,
  ...remember(runner),
  signal: runner.signal,
  repository: input['manifests-repository'] ?? '',
  branch: input['manifests-branch'],
  patterns: [...input['manifests-files'], ...(input.from ?? [])],
  transport: input.transport,
  credential: { ...tokenOf(input), key: input['ssh-key'], knownHosts: input['ssh-known-hosts'] },
  permissions: { contents: 'write', ...(input.delivery === 'pull-request' && { pull_requests: 'write' }) },
})

const stateName = 'manifests-access'
type Made = { apiUrl: string; graphqlUrl: string; tokens: string[]; directories: string[] }

/** The post step: revokes the tokens and removes the keys that a run which was killed has left. */
export const cleanUpManifests = async (state: (name: string) => string): Promise<void> => {
  const made = readMade(state(stateName))
  if (made === undefined) return
  const signal = AbortSignal.timeout(30_000)
  const github = (token: () => Promise<string>) => createGitHub({ ...made, token, signal })
  const done = await Promise.allSettled([
    ...made.tokens.map((token) => revokeToken(github, token)),
    ...made.directories.map(removeSsh),
  ])
  for (const one of done) if (one.status === 'rejected') throw one.reason
}

const readMade = (state: string): Made | undefined => {
  if (state === '') return undefined
  const fields = new Map<string, unknown>(Object.entries(JSON.parse(state)))
  const text = (name: string): string => String(fields.get(name) ?? '')
  const texts = (name: string): string[] => [fields.get(name)].flat().map(String)
  return {
    apiUrl: text('apiUrl'),
    graphqlUrl: text('graphqlUrl'),
    tokens: texts('tokens'),
    directories: texts('directories'),
  }
}
