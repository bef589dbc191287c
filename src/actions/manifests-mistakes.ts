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
