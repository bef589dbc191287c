import { revokeToken } from '../gitops/access/app-token.ts'
import type { Credential } from '../gitops/access/credential.ts'
import { openTokens } from '../gitops/access/open-credential.ts'
import type { ManifestsSettings } from '../gitops/open-manifests.ts'
import type { Delivery } from '../gitops/propose-bump.ts'
import type { Clock } from '../lib/time.ts'
import { createGitHub } from '../outside/github.ts'
import type { Processes } from '../outside/process.ts'
import { removeSsh } from '../outside/ssh.ts'
import type { Runner } from '../runner/run-action.ts'
import type { AccessInput, TokenInput } from './manifests-mistakes.ts'

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
