import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { manifestFiles } from '../../../scripts/demonstration/manifest-files.ts'
import { type ArgocdStandIn, startArgocd } from '../argocd/start.ts'
import { type LocalEcr, startEcr } from '../ecr/ecr.ts'
import { findEngine } from '../engine.ts'
import { removeImages } from '../engine-images.ts'
import { type GitServer, startGitServer } from '../git-server/git-server.ts'
import { git } from '../git-server/real-git.ts'
import type { Repository } from '../git-server/repository.ts'

/**
 * A repository `acme/shop` with nothing but a service in it, cloned into `directory`, and all that a delivery of it reaches: ECR,
 * `acme/manifests`, and an Argo CD that follows them.
 */
export type EmptyShop = AsyncDisposable & {
  directory: string
  ecr: LocalEcr
  server: GitServer
  argocd: ArgocdStandIn
  shop: Repository
  manifests: Repository
  tokens: { git: string; argocd: string }
  /** The folder of the `docker` that an engine answers. */
  programs: string[]
}

const tokens = { git: 'token-of-the-manifests', argocd: 'token-of-argocd' }

export const openEmptyShop = async (): Promise<EmptyShop> => {
  const engine = await findEngine()
  if (engine === undefined) throw new Error('no Docker engine answers, which has to build the image')
  const own = await mkdtemp(join(tmpdir(), 'slipway-empty-shop-'))
  const ecr = await startEcr({ repositories: [{ name: 'shop/quote', immutable: true }] })
  const server = await startGitServer({ token: tokens.git })
  const shop = await server.createRepository('acme/shop', {
    'services/quote/Dockerfile': 'FROM scratch\nCOPY price /price\n',
    'services/quote/price': '42\n',
  })
  const manifests = await server.createRepository('acme/manifests', await manifestFiles(ecr.host, 'overlays/demo'))
  const argocd = await startArgocd({
    token: tokens.argocd,
    engine: 'none',
    registryAuth: { host: ecr.host, username: 'AWS', password: ecr.password() },
    repositoryAuth: { username: 'x-access-token', password: tokens.git },
    applications: [
      {
        name: 'quote',
        path: 'overlays/demo',
        project: 'shop',
        namespace: 'shop',
        repository: `${server.url}/acme/manifests`,
        branch: 'main',
      },
    ],
  })
  const directory = join(own, 'shop')
  await git(own, ['clone', '--quiet', `file://${shop.path}`, directory])
  await git(directory, ['remote', 'set-url', 'origin', `${server.url}/acme/shop.git`])
  return {
    ...{ directory, ecr, server, argocd, shop, manifests, tokens, programs: [dirname(engine.docker)] },
    [Symbol.asyncDispose]: async () => {
      await argocd.stop()
      await server.stop()
      await removeImages(engine.docker, { registry: ecr.host })
      await ecr.stop()
      await rm(own, { recursive: true, force: true })
    },
  }
}
