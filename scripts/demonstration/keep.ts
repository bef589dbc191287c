import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { application, repositories, type World } from './world.ts'

/** Commands that look at what stays up. Their secrets lie in files of the world's folder that the user alone may read. */
export const lookingCommands = async ({
  ecr,
  argocd,
  cluster,
  manifests,
  source,
}: World): Promise<[string, string][]> => {
  const directory = dirname(source.directory)
  // As a header, since `user` would be cut: ECR's password is longer than what curl takes for one.
  const basic = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  const argocdAccess = await curlOptions(directory, 'argocd', `Bearer ${argocd.token}`)
  const ecrAccess = await curlOptions(directory, 'ecr', `Basic ${basic}`)
  const service = (await argocd.running()).find(({ ready }) => ready)?.url
  return [
    [
      'the service',
      service ? `curl --data '{"numberOfItems":10}' ${service}/getquote` : '# nothing runs without an engine',
    ],
    ['Argo CD', `curl ${argocdAccess} ${argocd.url}/api/v1/applications/${application.name}`],
    ...(cluster === undefined ? [] : [['the pods', `${cluster.kubectl} get pods`] satisfies [string, string]]),
    ['ECR', `curl ${ecrAccess} ${ecr.url}/v2/${repositories.image}/tags/list`],
    ['the manifests', `git -C ${manifests.path} log --patch main`],
    ['the source', `git -C ${source.directory} log --patch`],
  ]
}

const curlOptions = async (directory: string, name: string, authorization: string): Promise<string> => {
  const path = join(directory, `${name}.curlrc`)
  await writeFile(path, `header = "Authorization: ${authorization}"\n`, { mode: 0o600 })
  return `--config ${path}`
}
