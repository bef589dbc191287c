import { dirname } from 'node:path'
import { type Run, runAction } from '../../tests/support/runner/run-action.ts'
import { deliverInputs } from './deliver-inputs.ts'
import { application, repositories, type World } from './world.ts'

type Request = { world: World; commit: string; onLine: (line: string) => void; signal: AbortSignal }

/** Runs the committed bundle of `deliver` on a commit, as the GitHub runner would. */
export const runDeliver = async ({ world, commit, onLine, signal }: Request): Promise<Run> => {
  const { ecr, git, argocd, source, engine } = world
  return runAction({
    directory: '.',
    workspace: source.directory,
    inputs: {
      ...(await deliverInputs(world)),
      platforms: `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`,
      'source-token': git.token,
      'argocd-server': argocd.url,
      'argocd-token': argocd.token,
      applications: application.name,
      timeout: '2m',
      'degraded-grace': '2s',
    },
    env: { ...ecr.env, ...(engine && { PATH: `${dirname(engine.docker)}:${process.env.PATH}` }) },
    github: { repository: repositories.source, sha: commit, server_url: git.url },
    secrets: [git.token, argocd.token, ecr.credentials.secretAccessKey],
    onLine,
    cancelWhen: { signal },
  })
}
