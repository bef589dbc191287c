import { Failure } from '../src/lib/failure.ts'
import { awsRegion } from '../src/outside/aws.ts'

/** The region that a script was given by `--region`, else the environment's. */
export const regionOf = (given: string | undefined): string => {
  try {
    return awsRegion(given)
  } catch {
    throw new Failure('invalid-input', 'no AWS region: give --region, such as --region eu-west-1, or set AWS_REGION')
  }
}
