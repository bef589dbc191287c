import { isRecord } from '../../../src/lib/json.ts'
import { type Fields, optionalText, optionalTexts, text } from './fields.ts'
import { invalidParameter } from './refusal.ts'
import { addRepository, findRepository, type Repository, type Store } from './store.ts'

type Operation = (store: Store, fields: Fields, url: string) => object

const namePattern = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/

const shown = (store: Store, repository: Repository, url: string): object => ({
  repositoryArn: `arn:aws:ecr:local:${store.accountId}:repository/${repository.name}`,
  registryId: store.accountId,
  repositoryName: repository.name,
  repositoryUri: `${new URL(url).host}/${repository.name}`,
  createdAt: repository.createdAt.getTime() / 1000,
  imageTagMutability: `${repository.immutable ? 'IMMUTABLE' : 'MUTABLE'}${repository.exceptions.length > 0 ? '_WITH_EXCLUSION' : ''}`,
  ...(repository.exceptions.length > 0 && {
    imageTagMutabilityExclusionFilters: repository.exceptions.map((start) => ({
      filterType: 'WILDCARD',
      filter: `${start}*`,
    })),
  }),
  imageScanningConfiguration: { scanOnPush: repository.scanOnPush },
})

export const describeRepositories: Operation = (store, fields, url) => {
  const names = optionalTexts(fields, 'repositoryNames') ?? [...store.repositories.keys()]
  const registryId = optionalText(fields, 'registryId')
  return { repositories: names.map((name) => shown(store, findRepository(store, validName(name), registryId), url)) }
}

export const createRepository: Operation = (store, fields, url) => {
  const name = validName(text(fields, 'repositoryName'))
  const mutability = optionalText(fields, 'imageTagMutability') ?? 'MUTABLE'
  if (mutability !== 'MUTABLE' && mutability !== 'IMMUTABLE') {
    throw invalidParameter(`imageTagMutability' failed: 'this local ECR does not have ${mutability}'`)
  }
  const scanning = fields.imageScanningConfiguration
  const scanOnPush = isRecord(scanning) && scanning.scanOnPush === true
  const repository = addRepository(store, { name, immutable: mutability === 'IMMUTABLE', scanOnPush })
  return { repository: shown(store, repository, url) }
}

const validName = (name: string): string => {
  if (name.length >= 2 && name.length <= 256 && namePattern.test(name)) return name
  throw invalidParameter(`repositoryName' failed to satisfy constraint: 'must satisfy regular expression'`)
}
