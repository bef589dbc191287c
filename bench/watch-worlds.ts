import { Failure } from '../src/lib/failure.ts'
import { packLines } from '../src/lib/packed-lines.ts'
import { openThousand } from '../tests/cluster/thousand-world.ts'
import { openShop, programs } from '../tests/support/argocd/shop.ts'
import { runAction } from '../tests/support/runner/run-action.ts'

/** What is to be live, as the outputs of a bump have it. */
export type Wanted = { commit: string; images: string }

/** Applications of one repository in an Argo CD, all of them live. */
export type WatchWorld = AsyncDisposable & {
  argocd: { url: string; token: string }
  /** By which argocd-health reaches the manifests, and what of it is secret. */
  inputs: Record<string, string>
  secrets: string[]
  names: (count: number) => string[]
  /** Commits another version of the first so many. */
  change: (count: number) => Promise<Wanted>
  /** Whether Argo CD's own command line can ask it, by gRPC. */
  isReal: boolean
}

/** In the stand-in of the tests, which deploys for real and runs nothing. */
export const openStandIn = async (most: number): Promise<WatchWorld> => {
  const further = Array.from({ length: most - 1 }, (_, index) => `quote-${index + 2}`)
  const shop = await openShop({ further })
  const image = { name: 'quote', repository: 'shop/quote', tag: 'v1', digest: shop.digest }
  let version = 0
  return {
    argocd: { url: shop.argocd.url, token: shop.token },
    inputs: {
      'manifests-repository': shop.manifests.url,
      'manifests-token': shop.manifests.token,
      project: 'shop',
    },
    secrets: [shop.token, shop.manifests.token],
    names: (count) => ['quote', ...further].slice(0, count),
    change: async () => {
      version += 1
      const commit = await shop.deploy(programs.serving(`version ${version}`))
      return { commit, images: JSON.stringify(image) }
    },
    isReal: false,
    [Symbol.asyncDispose]: shop[Symbol.asyncDispose],
  }
}

/** In the cluster that is up; of the services of a fleet three have pods, and the others are scaled to none. */
export const openInCluster = async (most: number): Promise<WatchWorld> => {
  // Beside its services it has others, at least one.
  const { shop, names, images, ...world } = await openThousand(most + 1)
  const secrets = [shop.argocd.token, shop.manifests['manifests-token']]
  let version = 0
  return {
    argocd: shop.argocd,
    inputs: shop.manifests,
    secrets,
    names,
    change: async (count) => {
      version += 1
      const { outputs, log } = await runAction({
        directory: 'actions/gitops-bump',
        inputs: {
          ...shop.manifests,
          'manifests-files': '**',
          images: packLines(await images(`version-${version}`, count)),
        },
        secrets,
      })
      const { commit, images: bumped } = outputs
      if (!commit || !bumped) throw new Failure('unexpected', `nothing was bumped:\n${log}`)
      return { commit, images: bumped }
    },
    isReal: true,
    [Symbol.asyncDispose]: world[Symbol.asyncDispose],
  }
}
