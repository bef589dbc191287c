import { Failure } from '../../src/lib/failure.ts'
import { inLanes } from '../../src/lib/in-lanes.ts'
import { at, flagAt, listAt, optionalTextAt, textAt } from '../../src/lib/json.ts'
import type { AwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { tagsIn } from '../../src/terraform/aws/tagged.ts'

/** What a destroy of bootstrap would take from others. */
export type FoundStates = {
  bucket: { name: string; region: string; project: string; address: string; force: boolean; objects: number }
  /** The states in it that still hold something, without its own. */
  states: { key: string; things: number }[]
  locks: string[]
  /** The roles that keep to its boundary: those of clusters. */
  roles: { name: string; cluster?: string }[]
}

/** Looks at what bootstrap's bucket holds, and at who keeps to its boundary; changes nothing. */
export const findStates = async (resources: unknown[], awsIn: (region: string) => AwsCli): Promise<FoundStates> => {
  const made = resources.find((one) => textAt(one, 'type') === 'aws_s3_bucket')
  if (made === undefined) throw new Failure('not-found', 'no bucket of states is in the state of terraform/bootstrap')
  const [name, region] = [textAt(made, 'values', 'bucket'), textAt(made, 'values', 'region')]
  const aws = awsIn(region)
  const listed = await aws.get(['s3api', 'list-object-versions', '--bucket', name])
  const versions = listAt(listed, 'Versions')
  const keys = versions.filter((one) => flagAt(one, 'IsLatest') === true).map((one) => textAt(one, 'Key'))
  const isLock = (key: string): boolean => key.endsWith('.tflock')
  const states = await inLanes(
    keys.filter((key) => !isLock(key)),
    4,
    async (key) => ({ key, things: thingsIn(await aws.get(['s3', 'cp', `s3://${name}/${key}`, '-']), name) }),
  )
  const policies = resources.filter((one) => textAt(one, 'type') === 'aws_iam_policy')
  const boundaries = policies.map((one) => textAt(one, 'values', 'arn'))
  return {
    bucket: {
      ...{ name, region, address: textAt(made, 'address') },
      project: optionalTextAt(made, 'values', 'tags_all', 'Project') ?? 'slipway',
      force: flagAt(made, 'values', 'force_destroy') === true,
      objects: versions.length,
    },
    states: states.filter(({ things }) => things > 0),
    locks: keys.filter(isLock),
    roles: await rolesWithin(boundaries, aws),
  }
}

/** How much a state holds; nothing where it is none, or that of the bucket itself. */
const thingsIn = (state: unknown, bucket: string): number => {
  const resources = listAt(state, 'resources').filter((one) => textAt(one, 'mode') === 'managed')
  const all = resources.flatMap((one) => listAt(one, 'instances').map((each) => ({ type: textAt(one, 'type'), each })))
  const isOwn = all.some(
    ({ type, each }) => type === 'aws_s3_bucket' && textAt(each, 'attributes', 'bucket') === bucket,
  )
  return isOwn ? 0 : all.length
}

const rolesWithin = async (boundaries: string[], aws: AwsCli): Promise<FoundStates['roles']> => {
  const found = await aws.get(['iam', 'get-account-authorization-details', '--filter', 'Role'])
  return listAt(found, 'RoleDetailList').flatMap((role) => {
    const boundary = optionalTextAt(role, 'PermissionsBoundary', 'PermissionsBoundaryArn')
    if (boundary === undefined || !boundaries.includes(boundary)) return []
    const { Cluster } = tagsIn(at(role, 'Tags'))
    return [{ name: textAt(role, 'RoleName'), ...(Cluster === undefined ? {} : { cluster: Cluster }) }]
  })
}
