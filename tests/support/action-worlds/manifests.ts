import { createApp } from '../github/apps.ts'
import { type GitHubServer, startGitHub } from '../github/github.ts'
import { asItIs, type OpenWorld, runWith } from './action-world.ts'

const token = 'ghs_writes-the-manifests-0123456789'
const files = { 'apps/quote/kustomization.yaml': 'images:\n  - name: quote\n    newTag: v1\n' }

const reached = async ({ git, apiUrl }: GitHubServer, address: typeof asItIs) => {
  const { origin, pathname } = new URL(apiUrl)
  return { server_url: await address('git', git.url), api_url: `${await address('github', origin)}${pathname}` }
}

/** Pushes with git. */
export const openBump: OpenWorld = async ({ address = asItIs } = {}) => {
  const github = await startGitHub({ token })
  const { repository } = await github.createRepository('shop/manifests', files)
  const { repository: source } = await github.createRepository('shop/quote', { code: '1' })
  const before = await repository.head()
  return {
    done: 'bumped',
    again: 'unchanged',
    run: runWith({
      directory: 'actions/gitops-bump',
      inputs: {
        'manifests-repository': 'shop/manifests',
        'manifests-token': token,
        'manifests-files': 'apps/**',
        'source-token': token,
        images: 'quote=v2',
      },
      github: { ...(await reached(github, address)), repository: 'shop/quote', sha: await source.head() },
      secrets: [token],
    }),
    stands: async () => ((await repository.head()) === before ? 'nothing' : 'all'),
    [Symbol.asyncDispose]: github.stop,
  }
}

/** As a GitHub App, through GitHub's API alone. */
export const openBumpThroughApi: OpenWorld = async ({ address = asItIs } = {}) => {
  const app = createApp({ repositories: ['shop/manifests'] })
  const github = await startGitHub({ token, apps: [app] })
  const { repository } = await github.createRepository('shop/manifests', files)
  const before = await repository.head()
  return {
    done: 'bumped',
    again: 'unchanged',
    run: runWith({
      directory: 'actions/gitops-bump',
      inputs: {
        'manifests-repository': 'shop/manifests',
        'manifests-app-client-id': app.clientId,
        'manifests-app-private-key': app.privateKey,
        'manifests-files': 'apps/**',
        images: 'quote=v2',
        order: 'none',
        transport: 'api',
      },
      github: {
        ...(await reached(github, address)),
        repository: 'shop/quote',
      },
      secrets: [app.privateKey],
    }),
    stands: async () => ((await repository.head()) === before ? 'nothing' : 'all'),
    [Symbol.asyncDispose]: github.stop,
  }
}

/** Takes back a bump that was made before. */
export const openRollback: OpenWorld = async (place = {}) => {
  const { address = asItIs } = place
  const github = await startGitHub({ token })
  const { repository } = await github.createRepository('shop/manifests', files)
  const given = {
    inputs: { 'manifests-repository': 'shop/manifests', 'manifests-token': token, 'manifests-files': 'apps/**' },
    github: { ...(await reached(github, asItIs)), repository: 'shop/quote' },
    secrets: [token],
  }
  const bump = runWith({ directory: 'actions/gitops-bump', ...given })
  const bumped = await bump({ inputs: { images: 'quote=v2', order: 'none' } })
  const before = await repository.head()
  const run = runWith({
    ...given,
    directory: 'actions/gitops-rollback',
    inputs: { ...given.inputs, commit: bumped.outputs.commit ?? '' },
    github: { ...given.github, ...(await reached(github, address)) },
  })
  return {
    done: 'rolled-back',
    again: 'nothing-to-do',
    run,
    stands: async () => ((await repository.head()) === before ? 'nothing' : 'all'),
    [Symbol.asyncDispose]: github.stop,
  }
}
