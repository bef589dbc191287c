import { application, repositories, type World } from './world.ts'

/** The inputs with which `deliver` brings the image of the world into its manifests; Argo CD's are the caller's. */
export const deliverInputs = async ({ ecr, git, image }: World): Promise<Record<string, string>> => ({
  repository: repositories.image,
  ...(await image.inputs()),
  'aws-region': ecr.region,
  'manifests-repository': `${git.url}/${repositories.manifests}`,
  'manifests-files': `${application.path}/kustomization.yaml`,
  'manifests-token': git.token,
  'stable-for': '1s',
})
