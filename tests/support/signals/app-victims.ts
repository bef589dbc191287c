import { randomUUID } from 'node:crypto'
import { runWith } from '../action-worlds/action-world.ts'
import { gitText } from '../git-server/real-git.ts'
import { createApp } from '../github/apps.ts'
import { startGitHub } from '../github/github.ts'
import type { Run } from '../runner/run-action.ts'
import { file, halves, isWhole, manifest, standing } from './branch.ts'
import { bump, bumped } from './bumping.ts'
import { type Opening, outcomeIn, unless, type Victim, type Work } from './victim.ts'

const token = `ghs_writes-the-manifests-${randomUUID()}`
const latencyMilliseconds = 40

const startWithApp = async () => {
  const app = createApp({ repositories: ['shop/manifests'] })
  const github = await startGitHub({ token, apps: [app], latencyMilliseconds })
  const { repository, hosted } = await github.createRepository('shop/manifests', { [file]: manifest('v1') })
  const inputs = { 'manifests-app-client-id': app.clientId, 'manifests-app-private-key': app.privateKey }
  const [, keyLine = ''] = app.privateKey.split('\n')
  const minted = () => github.tokens.live().filter(({ isApp }) => isApp)
  const seen = new Map<string, string>()
  let earlier: string[] = []
  return {
    github,
    repository,
    hosted,
    inputs,
    context: { server_url: github.git.url, api_url: github.apiUrl },
    secrets: () => {
      for (const one of minted()) seen.set(`token ${seen.size}`, one.token)
      return { key: keyLine, ...Object.fromEntries(seen) }
    },
    /** What an earlier run has left is told of once. */
    forget: () => {
      earlier = minted().map((one) => one.token)
    },
    /** Those that a run has heard of, which it masks first: one whose answer was under way when it was stopped nobody holds. */
    tokens: async (run: Run) =>
      minted().flatMap(({ token: one }) =>
        earlier.includes(one) || !run.masks.includes(one) ? [] : ['a token of the App is not revoked'],
      ),
  }
}

const openAppBump = async (): Promise<Victim> => {
  const { github, repository, inputs, context, secrets, tokens, forget } = await startWithApp()
  const options = (images: string) => bump({ images, ...inputs, transport: 'api' }, context)
  return { prepare: bumped({ repository, options, secrets, remains: tokens, forget }), close: github.stop }
}

/** A pull request: its branch and it are there both or not, and the base is untouched. */
const openProposal = async (): Promise<Victim> => {
  const { github, repository, hosted, inputs, context, secrets, tokens, forget } = await startWithApp()
  let number = 1
  const prepare = async (): Promise<Work> => {
    forget()
    number += 1
    const version = `v${number}`
    // Of the work before nothing is left: a branch that is there is taken up again.
    for (const pull of hosted.pulls.splice(0))
      await gitText(repository.path, ['update-ref', '-d', `refs/heads/${pull.head}`])
    const before = await standing(repository)
    const judge = async (run: Run): Promise<string[]> => [
      ...unless({
        'the base was written': (await repository.log()).length === before.commits,
        'there are several pull requests': hosted.pulls.length <= 1,
        'git fsck complains': await isWhole(repository),
      }),
      ...(await halves(repository)),
      ...(await tokens(run)),
    ]
    return {
      run: runWith(bump({ images: `quote=${version}`, ...inputs, delivery: 'pull-request' }, context)),
      secrets,
      remains: judge,
      wrong: async (run) => {
        const [pull] = hosted.pulls
        const proposed = pull && (await repository.read(file, pull.head)).toString()
        return [
          ...unless({
            ...outcomeIn(run, 'proposed', 'unchanged'),
            'the pull request has it': proposed === manifest(version),
          }),
          ...(await judge(run)),
        ]
      },
    }
  }
  return { prepare, close: github.stop }
}

export const appVictims: Opening[] = [
  { name: 'gitops-bump of an App, through the API', open: openAppBump },
  { name: 'gitops-bump by a pull request', open: openProposal },
]
