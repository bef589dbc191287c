import { application, openWorld, repositories } from '../../../scripts/demonstration/world.ts'
import { asItIs, type OpenWorld, runWith } from './action-world.ts'

/** The root action, an OCI layout to live. */
export const openDelivery: OpenWorld = async ({ address = asItIs, common = asItIs } = {}) => {
  const world = await openWorld(undefined, { gitAt: (url) => common('git', url) })
  const { ecr, git, argocd, manifests, source } = world
  const sha = await source.commit('Quote a price', undefined)
  const before = await manifests.head()
  return {
    done: 'live',
    again: 'live',
    run: runWith({
      directory: '.',
      workspace: source.directory,
      inputs: {
        repository: repositories.image,
        ...(await world.image.inputs()),
        'aws-region': ecr.region,
        'manifests-repository': `${git.url}/${repositories.manifests}`,
        'manifests-files': `${application.path}/kustomization.yaml`,
        'manifests-token': git.token,
        'source-token': git.token,
        'argocd-server': await address('argocd', argocd.url),
        'argocd-token': argocd.token,
        'stable-for': '1s',
      },
      env: { ...ecr.env, AWS_ENDPOINT_URL_ECR: await address('ecr', ecr.url) },
      github: { server_url: git.url, api_url: `${git.url}/api`, repository: repositories.source, sha },
    }),
    stands: async () => {
      const pushed = Object.keys(ecr.tags(repositories.image)).length > 0
      const committed = (await manifests.head()) !== before
      if (committed) return pushed ? 'all' : 'a commit without its image'
      // An image that nothing names yet is no change of what runs: the rerun finds it.
      return 'nothing'
    },
    [Symbol.asyncDispose]: world.close,
  }
}
