import type { Processes } from '../../src/outside/process.ts'
import { startArgocd } from '../../tests/support/argocd/start.ts'
import { type LocalEcr, startEcr } from '../../tests/support/ecr/ecr.ts'
import type { Engine } from '../../tests/support/engine.ts'
import { removeImages } from '../../tests/support/engine-images.ts'
import { startGitServer } from '../../tests/support/git-server/git-server.ts'
import { git } from '../../tests/support/git-server/real-git.ts'
import { closeAll } from '../demonstration/close-all.ts'
import { secret } from '../demonstration/world.ts'
import type { Copy } from './copy-commit.ts'
import type { Plan } from './make-plan.ts'
import { pullsFrom } from './pulls-from.ts'
import { createRenderer, type Kustomize } from './render-folder.ts'

/** What a delivery reaches: an empty ECR, and copies of the repositories behind a git server; Argo CD, where it is asked. */
export type Stage = {
  engine: Engine | undefined
  /** Whether what is delivered is started. */
  runs: boolean
  ecr: LocalEcr
  git: { url: string; token: string }
  /** Where the copy of the manifests lies. */
  manifests: string | undefined
  argocd: { url: string; token: string } | undefined
  close: () => Promise<void>
}

type Outside = {
  engine: Engine | undefined
  runs: boolean
  kustomize: Kustomize | undefined
  folder: string
  processes: Processes
}

export const openStage = async (plan: Plan, outside: Outside): Promise<Stage> => {
  const { engine, runs } = outside
  const closers: (() => Promise<unknown>)[] = []
  const close = (): Promise<void> => closeAll(closers.splice(0).reverse())
  try {
    const names = new Set(plan.services.map(({ repository }) => repository))
    const ecr = await startEcr({ repositories: [...names].map((name) => ({ name, immutable: true })) })
    closers.push(ecr.stop, async () => engine && removeImages(engine.docker, { registry: ecr.host }))
    const token = secret('git')
    const server = await startGitServer({ token })
    closers.push(server.stop)
    const publish = async ({ name, directory, commit }: Copy, branch: string): Promise<string> => {
      const { path } = await server.createRepository(name, { README: '' })
      await git(path, ['fetch', '--quiet', '--update-shallow', directory, `+${commit}:refs/heads/${branch}`])
      return path
    }
    const { call, source, manifests } = plan
    const path = await publish(source, call.manifestsBranch)
    const written =
      manifests && (manifests.copy === source ? path : await publish(manifests.copy, call.manifestsBranch))
    const argocd =
      written && manifests ? await startArgo({ ecr, token, url: server.url, path: written }, plan, outside) : undefined
    if (argocd) closers.push(argocd.stop)
    return { engine, runs, ecr, git: { url: server.url, token }, manifests: written, argocd, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Started = { ecr: LocalEcr; token: string; url: string; path: string }

/** Where it may, it runs what is delivered, as far as the manifests alone say what that takes; of all else it checks the pull. */
const startArgo = async ({ ecr, token: gitToken, url, path }: Started, plan: Plan, outside: Outside) => {
  const { manifests, call, services, promotion } = plan
  const folders = new Set([...(manifests?.folders ?? []), ...(promotion?.folders ?? [])])
  if (manifests === undefined || folders.size === 0) return undefined
  const token = secret('argocd')
  const argocd = await startArgocd({
    token,
    engine: outside.runs ? 'docker' : 'none',
    backOffSeconds: 10,
    registryAuth: { host: ecr.host, username: 'AWS', password: ecr.password() },
    repositoryAuth: { username: 'x-access-token', password: gitToken },
    pullsFrom: pullsFrom({ host: ecr.host, repositories: services.map(({ repository }) => repository) }),
    render: createRenderer({ ...outside, repository: path }),
    applications: [...folders].map((folder) => ({
      name: folder === '.' ? 'manifests' : folder.replaceAll('/', '-'),
      ...{ path: folder, project: 'default', namespace: 'default' },
      ...{ repository: `${url}/${manifests.copy.name}`, branch: call.manifestsBranch },
    })),
  })
  return { ...argocd, token }
}
