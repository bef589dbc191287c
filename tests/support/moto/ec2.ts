import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import type { Upstream } from './upstream.ts'

/**
 * A launch template's own tags are no part of what it launches: moto gives them back among the tags of instances and
 * disks, so that Terraform would take them out for ever.
 */
export const createEc2 =
  (upstream: Upstream) =>
  async (call: AwsCall): Promise<Answer> => {
    const answer = await upstream.forward(call)
    if (call.operation !== 'DescribeLaunchTemplateVersions' || answer.body === undefined) return answer
    return { ...answer, body: String(answer.body).replaceAll(ownTags, '') }
  }

const ownTags = /<item>\s*<resourceType>launch-template<\/resourceType>\s*<tagSet>.*?<\/tagSet>\s*<\/item>/gs
