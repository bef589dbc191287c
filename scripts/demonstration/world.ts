import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startArgocd } from '../../tests/support/argocd/start.ts'
import { type LocalEcr, startEcr } from '../../tests/support/ecr/ecr.ts'
import type { Engine } from '../../tests/support/engine.ts'
import { removeImages } from '../../tests/support/engine-images.ts'
import { type GitServer, startGitServer } from '../../tests/support/git-server/git-server.ts'
import type { Repository } from '../../tests/support/git-server/repository.ts'
import { closeAll } from './close-all.ts'
import { type DemoCluster, openCluster, type Running } from './cluster.ts'
import { builtAsLayout, builtByEngine, type ImageSource } from './image.ts'
import { manifestFiles } from './manifest-files.ts'
import { cloneSource, type Source } from './source.ts'

/** Everything that a delivery needs, on this machine: ECR, the two repositories, Argo CD, and the image's origin. */
export type World = {
  engine: Engine | undefined
  ecr: LocalEcr
  git: GitServer & { token: string }
  argocd: { url: string; token: string; running: () => Promise<Running[]> }
  /** The real one that Argo CD deploys to; undefined where Argo CD is the stand-in. */
  cluster: DemoCluster | undefined
  /** What is deployed runs; else only its pull is checked. */
  runs: boolean
  source: Source
  manifests: Repository
  image: ImageSource
  /** Called before the git server takes a push of the manifests. */
  beforePush: (action: () => void) => void
  close: () => Promise<void>
}

export const repositories = {
  source: 'acme/shop',
  manifests: 'acme/shop-manifests',
  image: 'shop/quote',
  neighbour: 'shop/cart',
}
export const application = { name: 'quote', path: 'quote' }

type Options = {
  onCluster?: boolean
  say?: (line: string) => void
  /** Where Argo CD and an action find the git server that listens there. */
  gitAt?: (url: string) => Promise<string>
}

/** Starts the world in a temporary folder; with an engine, images are built and run for real, on a cluster by a kubelet. */
export const openWorld = async (
  engine: Engine | undefined,
  { onCluster = false, say = () => undefined, gitAt = async (url) => url }: Options = {},
): Promise<World> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-demo-'))
  const closers: (() => Promise<unknown>)[] = [() => rm(directory, { recursive: true, force: true })]
  const close = (): Promise<void> => closeAll(closers.splice(0).reverse())
  try {
    const ecr = await startEcr({
      repositories: [repositories.image, repositories.neighbour].map((name) => ({ name, immutable: true })),
    })
    closers.push(ecr.stop, async () => engine && removeImages(engine.docker, { registry: ecr.host }))
    const { git, beforePush } = await startGit(gitAt)
    closers.push(git.stop)
    const shop = await git.createRepository(repositories.source, { 'README.md': '# Shop\n' })
    const source = await cloneSource(shop.path, join(directory, 'checkout'))
    const manifests = await git.createRepository(
      repositories.manifests,
      await manifestFiles(ecr.host, application.path),
    )
    const cluster = onCluster ? await startOnCluster({ ecr, git, say }) : undefined
    const argocd = cluster ?? (await startArgo({ engine, ecr, git }))
    closers.push(argocd.stop)
    await cluster?.deploy(application.path)
    const service = join(source.directory, 'services/quote')
    const image = engine === undefined ? await builtAsLayout({ directory, service }) : await builtByEngine(engine)
    const runs = engine !== undefined || onCluster
    return { engine, ecr, git, argocd, cluster, runs, source, manifests, image, beforePush, close }
  } catch (error) {
    await close()
    throw error
  }
}

export const secret = (name: string): string => `${name}_${randomBytes(16).toString('hex')}`

const startGit = async (gitAt: (url: string) => Promise<string>) => {
  const token = secret('git')
  let action = (): void => {}
  const git = await startGitServer({
    token,
    fault: ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/git-receive-pack')) action()
      return undefined
    },
  })
  const beforePush: World['beforePush'] = (next) => {
    action = next
  }
  return { git: { ...git, url: await gitAt(git.url), token }, beforePush }
}

type Started = { engine: Engine | undefined; ecr: LocalEcr; git: GitServer & { token: string } }

const startArgo = async ({ engine, ecr, git }: Started) => {
  const token = secret('argocd')
  const argocd = await startArgocd({
    token,
    engine: engine === undefined ? 'none' : 'docker',
    registryAuth: { host: ecr.host, username: 'AWS', password: ecr.password() },
    repositoryAuth: { username: 'x-access-token', password: git.token },
    // Slipway asks for a refresh itself; Argo CD's own two or three minutes would not fit into a demo's.
    readSeconds: 150,
    applications: [
      {
        ...application,
        project: 'shop',
        namespace: 'shop',
        repository: `${git.url}/${repositories.manifests}`,
        branch: 'main',
      },
    ],
  })
  return { ...argocd, token, running: async () => argocd.running() }
}

type OnCluster = { ecr: LocalEcr; git: GitServer & { token: string }; say: (line: string) => void }

const startOnCluster = ({ ecr, git: { url, token }, say }: OnCluster): Promise<DemoCluster> =>
  openCluster({ ecr, manifests: { url: `${url}/${repositories.manifests}`, token }, say })
