import { bool, lines, linesOf, matching, optional, type Parsed } from '../../runner/inputs.ts'
import { awsAccount, awsRegionName, awsRole } from '../image-readers.ts'
import { accessMistakes } from '../manifests-mistakes.ts'
import { commitInputs, deliveryInputs, imagePath, manifestsInputs, writeInputs } from '../manifests-readers.ts'

export const inputs = {
  ...manifestsInputs,
  'image-paths': linesOf(imagePath),
  commit: optional(matching('the id of a commit, of at least 7 hex digits', /^[0-9a-f]{7,64}$/)),
  services: lines,
  'verify-images': bool,
  'aws-region': optional(awsRegionName),
  'registry-id': optional(awsAccount),
  'role-to-assume': optional(awsRole),
  ...deliveryInputs,
  ...commitInputs,
  ...writeInputs,
}

export type Input = Parsed<typeof inputs>

/** What only several inputs together show. */
export const check = (input: Input): string[] => {
  const aws = (['aws-region', 'registry-id', 'role-to-assume'] as const).filter((name) => input[name] !== undefined)
  return [
    ...accessMistakes(input),
    ...(input.commit === undefined && input.services.length === 0
      ? ['commit: should be set, or services should name what to roll back, but both are empty']
      : []),
    ...(input['verify-images']
      ? []
      : aws.map((name) => `${name}: should be empty without verify-images, which alone asks AWS`)),
  ]
}
