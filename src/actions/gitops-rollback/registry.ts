import { createEcr } from '../../images/ecr/ecr.ts'
import { missingImages } from '../../images/ecr/missing-images.ts'
import type { Image } from '../../lib/image-reference.ts'
import { awsRegion } from '../../outside/aws.ts'
import type { Runner } from '../../runner/run-action.ts'
import { awsClient } from '../image-settings.ts'
import type { Input } from './inputs.ts'

/** Asks ECR which of the images that would be restored are gone. */
export const createMissing = (input: Input, runner: Runner): ((images: Image[]) => Promise<string[]>) => {
  const region = awsRegion(input['aws-region'])
  const settings = { ...runner, ...awsClient({ ...input, region }, runner), region, registryId: input['registry-id'] }
  return (images) => missingImages(images, { ecrOf: (repository) => createEcr({ ...settings, repository }) })
}
