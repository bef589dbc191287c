import { dirname } from 'node:path'
import { type Run, runAction } from '../../tests/support/runner/run-action.ts'
import { application, repositories, type World } from './world.ts'

type Request = { world: World; commit: string; onLine: (line: string) => void; signal: AbortSignal }

/** Runs the committed bundle of `deliver` on a commit, as the GitHub runner would. */
export const runDeliver = async ({ world, commit, onLine, signal }: Request): Promise<Run> => {
  const { ecr, git, argocd, source, image, engine } = world
  return runAction({
    directory: '.',
    workspace: source.directory,
    inputs: {
      repository: repositories.image,
      ...(await image.inputs()),
      platforms: `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`,
      'aws-region': ecr.region,
      'manifests-repository': `${git.url}/${repositories.manifests}`,
      'manifests-files': `${application.path}/kustomization.yaml`,
      'manifests-token': git.token,
      'source-token': git.token,
      'argocd-server': argocd.url,
      'argocd-token': argocd.token,
      applications: application.name,
      timeout: '2m',
      'stable-for': '1s',
      'degraded-grace': '2s',
    },
    env: { ...ecr.env, ...(engine && { PATH: `${dirname(engine.docker)}:${process.env.PATH}` }) },
    github: { repository: repositories.source, sha: commit, server_url: git.url },
    secrets: [git.token, argocd.token, ecr.credentials.secretAccessKey],
    onLine,
    cancelWhen: { signal },
  })
}
