import { fieldOf, textIn } from '../json.ts'
import type { AwsCli } from './aws-cli.ts'

export type Tagged = { arn: string; tags: Record<string, string> }

/** All resources of the region that have all of these tags. */
export const findTagged = async (aws: AwsCli, tags: Record<string, string>): Promise<Tagged[]> => {
  const filters = Object.entries(tags).map(([name, value]) => ({ Key: name, Values: [value] }))
  const args = ['resourcegroupstaggingapi', 'get-resources', '--tag-filters', JSON.stringify(filters)]
  const found = fieldOf(await aws.get(args), 'ResourceTagMappingList')
  return listOf(found).map((one) => ({ arn: textIn(one, 'ResourceARN') ?? '', tags: tagsIn(fieldOf(one, 'Tags')) }))
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** AWS's lists of `Key` and `Value`. */
export const tagsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(listOf(value).map((tag) => [textIn(tag, 'Key') ?? '', textIn(tag, 'Value') ?? '']))
