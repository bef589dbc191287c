import { isTag, parseReference } from '../../lib/image-reference.ts'
import { duration, linesOf, optional, optionalText, type Parsed, shaped } from '../../runner/inputs.ts'
import { awsAccount, awsRegionName, awsRole, ecrImage, ecrRepository } from '../image-readers.ts'

/** `src-…` may go along: manifests that name it find it in the other registry, too. What waits for a scan may not. */
const tag = shaped(
  'a tag a line, such as `v1`, not beginning with `scan-`, which is for what has not passed its scan',
  (raw) => {
    const bare = isTag(raw) ? raw : parseReference(raw)?.tag
    return bare === undefined || bare.startsWith('scan-') ? undefined : raw
  },
)

export const inputs = {
  source: ecrImage,
  repository: ecrRepository,
  name: optionalText,
  tags: linesOf(tag),
  timeout: duration,
  'aws-region': optional(awsRegionName),
  'registry-id': optional(awsAccount),
  'role-to-assume': optional(awsRole),
  'source-role-to-assume': optional(awsRole),
}

export type Input = Parsed<typeof inputs>

/** ECR tells of at most 100 images at once. */
const mostTags = 100

/** Mistakes that only several inputs together show. */
export const check = ({ tags }: Input): string[] =>
  tags.length > mostTags ? [`tags: should be at most ${mostTags}, but there are ${tags.length}`] : []
