import type { FaultDoor } from '../support/fault-door/door.ts'
import { createApp } from '../support/github/apps.ts'
import { startGitHub } from '../support/github/github.ts'
import { runAction } from '../support/runner/run-action.ts'

const token = 'ghs_writes-the-manifests-0123456789'
const sourceToken = 'ghs_reads-the-source-0123456789'

/** By what the manifests are reached, and who asks. */
export type Means = { transport: 'git' | 'api'; by: 'token' | 'app'; proposes?: boolean }

/** GitHub with the manifests and a source of two commits, and the action as one of them deploys it. */
export const openGitHub = async (door: FaultDoor, { transport, by, proposes = false }: Means) => {
  const app = createApp({ repositories: ['shop/manifests', 'shop/quote'] })
  const github = await startGitHub({
    token,
    readOnlyTokens: [sourceToken],
    apps: [app],
    guard: door.guard('API'),
    gitGuard: door.guard('git'),
  })
  const { repository: manifests } = await github.createRepository('shop/manifests', {
    'quote.yaml': 'image: shop/quote:v1\n',
  })
  const { repository: source } = await github.createRepository('shop/quote', { code: '1' })
  const older = await source.head()
  const newer = await source.commit({ code: '2' })
  const credential =
    by === 'token'
      ? { 'manifests-token': token }
      : { 'manifests-app-client-id': app.clientId, 'manifests-app-private-key': app.privateKey }
  const run = (action: string, inputs: Record<string, string>, sha: string) =>
    runAction({
      directory: `actions/${action}`,
      inputs: {
        'manifests-repository': 'shop/manifests',
        'manifests-files': '**',
        transport,
        ...credential,
        ...(proposes ? { delivery: 'pull-request' } : {}),
        ...inputs,
      },
      github: { server_url: github.git.url, api_url: github.apiUrl, repository: 'shop/quote', sha },
      secrets: [token, sourceToken, app.privateKey],
    })
  const secrets = () => ({
    token,
    'source token': sourceToken,
    key: app.privateKey.split('\n')[3] ?? '',
    ...Object.fromEntries(
      github.tokens
        .live()
        .filter(({ isApp }) => isApp)
        .map((one, index) => [`minted token ${index}`, one.token]),
    ),
  })
  const subjects = async () => (await manifests.log()).map(({ subject }) => subject)
  return {
    github,
    manifests,
    older,
    newer,
    run,
    secrets,
    subjects,
    bump: (images: string, sha: string, timeout: string) =>
      run('gitops-bump', { images, 'source-token': sourceToken, order: 'ancestry', timeout }, sha),
  }
}
