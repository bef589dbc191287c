import { Failure } from '../../src/lib/failure.ts'
import { inLanes } from '../../src/lib/in-lanes.ts'
import { at, listAt, textAt, textOf } from '../../src/lib/json.ts'
import { type AwsCli, refused } from '../../src/terraform/aws/aws-cli.ts'
import { tagsIn } from '../../src/terraform/aws/tagged.ts'
import { type RecordSet, recordSetsIn, recordsOf } from '../../src/terraform/leftovers/records.ts'
import { type FoundClusters, findClusters } from './find-clusters.ts'
import type { FoundationState } from './foundation-state.ts'

/** What uses a foundation, or would go with it. */
export type Dependents = FoundClusters & {
  account: string
  /** Of the repositories that hold any. */
  images: { name: string; count: number }[]
  /** Of the zone, without the stack's own; `cluster`: whose external-dns made it. */
  records: (RecordSet & { cluster?: string })[]
  /** The ARNs of what serves one of the certificates. */
  uses: string[]
  /** Those whose policies name the zone or a repository, without those of bootstrap. */
  roles: { name: string; cluster?: string }[]
}

type Asked = { state: FoundationState; only: string | undefined }

/** Looks at all of that, and changes nothing; `only`: the one region in which clusters are looked for beside its own. */
export const findDependents = async (
  { state, only }: Asked,
  awsIn: (region: string) => AwsCli,
): Promise<Dependents> => {
  const aws = awsIn(state.region)
  const account = textAt(await aws.get(['sts', 'get-caller-identity']), 'Account')
  if (state.account !== '' && state.account !== account) {
    const todo = 'Take credentials of that account (AWS_PROFILE)'
    throw new Failure('invalid-input', `the state is of the account ${state.account}, and ${account} is asked. ${todo}`)
  }
  const [clusters, images, records, uses, roles] = await Promise.all([
    findClusters({ project: state.project, region: state.region, only }, awsIn),
    inLanes(state.repositories, 4, async ({ name }) => ({ name, count: await imagesIn(name, aws) })),
    recordsIn(state, aws),
    inLanes(state.certificates, 4, (arn) => usesOf(arn, aws)),
    rolesOf(state, aws),
  ])
  return { ...clusters, account, images: images.filter(({ count }) => count > 0), records, uses: uses.flat(), roles }
}

const imagesIn = async (repository: string, aws: AwsCli): Promise<number> => {
  const command = ['ecr', 'list-images', '--repository-name', repository]
  const answer = await aws.ask(command)
  // What was deleted by hand is in the state until the next refresh.
  if ('code' in answer && answer.code === 'RepositoryNotFoundException') return 0
  if ('code' in answer) throw refused(command, answer)
  return new Set(listAt(answer.value, 'imageIds').map((one) => textAt(one, 'imageDigest'))).size
}

const usesOf = async (certificate: string, aws: AwsCli): Promise<string[]> => {
  const command = ['acm', 'describe-certificate', '--certificate-arn', certificate]
  const answer = await aws.ask(command)
  if ('code' in answer && answer.code === 'ResourceNotFoundException') return []
  if ('code' in answer) throw refused(command, answer)
  return listAt(answer.value, 'Certificate', 'InUseBy').flatMap((one) => textOf(one) ?? [])
}

const recordsIn = async ({ zone, records, account }: FoundationState, aws: AwsCli): Promise<Dependents['records']> => {
  if (zone === undefined) return []
  const command = ['route53', 'list-resource-record-sets', '--hosted-zone-id', zone.id]
  const answer = await aws.ask(command)
  // A state that does not say its account may be that of another one, which has the zone.
  if ('code' in answer && answer.code === 'NoSuchHostedZone' && account !== '') return []
  if ('code' in answer) throw refused(command, answer)
  const all = recordSetsIn(zone.id, at(answer.value, 'ResourceRecordSets'))
  const own = [`NS ${zone.name}.`, `SOA ${zone.name}.`, ...records]
  const said = JSON.stringify(answer.value).matchAll(/external-dns\/owner=([^,"\\]+)/g)
  const owners = [...new Set([...said].map(([, name = '']) => name))]
  const made = new Map(recordsOf(owners, all).map(({ id, cluster }) => [id, cluster]))
  return all
    .filter(({ type, name }) => !own.includes(`${type} ${name}`))
    .map((record) => {
      const cluster = made.get(record.id)
      return cluster === undefined ? record : { ...record, cluster }
    })
}

const rolesOf = async ({ zone, repositories }: FoundationState, aws: AwsCli): Promise<Dependents['roles']> => {
  const named = [
    ...(zone === undefined ? [] : [`:hostedzone/${zone.id}"`]),
    ...repositories.map(({ name }) => `:repository/${name}"`),
  ]
  const found = await aws.get(['iam', 'get-account-authorization-details', '--filter', 'Role'])
  return listAt(found, 'RoleDetailList').flatMap((role) => {
    const { Stack, Cluster } = tagsIn(at(role, 'Tags'))
    const policies = JSON.stringify(listAt(role, 'RolePolicyList'))
    if (Stack === 'bootstrap' || !named.some((words) => policies.includes(words))) return []
    return [{ name: textAt(role, 'RoleName'), ...(Cluster === undefined ? {} : { cluster: Cluster }) }]
  })
}
