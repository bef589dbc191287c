import { awsRegionName } from '../src/actions/image-readers.ts'
import { Failure } from '../src/lib/failure.ts'

/** The region that a script was given by `--region`, else the environment's. */
export const regionOf = (
  given: string | undefined,
  { AWS_REGION, AWS_DEFAULT_REGION }: NodeJS.ProcessEnv = process.env,
): string => {
  const region = given || AWS_REGION || AWS_DEFAULT_REGION
  if (!region) {
    throw new Failure('invalid-input', 'no AWS region: give --region, such as --region eu-west-1, or set AWS_REGION')
  }
  const read = awsRegionName.read(region)
  if ('value' in read) return read.value
  throw new Failure('invalid-input', `${given ? '--region' : 'AWS_REGION'} ${read.mistakes.join('; ')}`)
}
