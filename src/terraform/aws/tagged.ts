import { at, listOf, textAt } from '../../lib/json.ts'
import type { AwsCli } from './aws-cli.ts'

export type Tagged = { arn: string; tags: Record<string, string> }

/** All resources of the region that have all of these tags. */
export const findTagged = async (aws: Pick<AwsCli, 'get'>, tags: Record<string, string>): Promise<Tagged[]> => {
  const filters = Object.entries(tags).map(([name, value]) => ({ Key: name, Values: [value] }))
  const args = ['resourcegroupstaggingapi', 'get-resources', '--tag-filters', JSON.stringify(filters)]
  const found = at(await aws.get(args), 'ResourceTagMappingList')
  return listOf(found).map((one) => ({ arn: textAt(one, 'ResourceARN'), tags: tagsIn(at(one, 'Tags')) }))
}

/** AWS's lists of `Key` and `Value`. */
export const tagsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(listOf(value).map((tag) => [textAt(tag, 'Key'), textAt(tag, 'Value')]))
