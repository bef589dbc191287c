import { CreateRepositoryCommand, DescribeRepositoriesCommand } from '@aws-sdk/client-ecr'
import { Failure } from '../../lib/failure.ts'
import { type EcrConnection, isNamed } from './ecr-connection.ts'

export type Repository = {
  host: string
  registryId: string
  /** Whether tags stay; those that match one of `exceptions` (`*` for anything) are the other way round. */
  immutable: boolean
  exceptions: string[]
}

/** The repository as it stands; one that is not there is a Failure `not-found`. */
export const describeRepository = async ({ common, options, ask }: EcrConnection): Promise<Repository> => {
  const { repositoryName, ...registry } = common
  const command = new DescribeRepositoriesCommand({ ...registry, repositoryNames: [repositoryName] })
  const { repositories } = await ask('DescribeRepositories', (aws) => aws.send(command, options))
  const [found] = repositories ?? []
  const host = found?.repositoryUri?.slice(0, -`/${repositoryName}`.length)
  if (!host)
    throw new Failure(
      'unexpected',
      `ECR described the repository ${repositoryName} without its address. Run the job again`,
    )
  const { registryId = '', imageTagMutability = 'MUTABLE', imageTagMutabilityExclusionFilters: filters } = found ?? {}
  const exceptions = (filters ?? []).flatMap(({ filter }) => (filter === undefined ? [] : [filter]))
  return { host, registryId, immutable: imageTagMutability.startsWith('IMMUTABLE'), exceptions }
}

export const createRepository = (
  { common, options, ask }: EcrConnection,
  immutable: boolean,
): Promise<'created' | 'there'> =>
  ask('CreateRepository', async (aws) => {
    const command = new CreateRepositoryCommand({
      ...common,
      imageTagMutability: immutable ? 'IMMUTABLE' : 'MUTABLE',
      imageScanningConfiguration: { scanOnPush: immutable },
    })
    try {
      await aws.send(command, options)
    } catch (error) {
      if (isNamed(error, 'RepositoryAlreadyExistsException')) return 'there'
      throw error
    }
    return 'created'
  })
