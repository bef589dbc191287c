import { Failure } from '../lib/failure.ts'

/** The region to use: what was asked for, else what the environment says. */
export const awsRegion = (asked: string | undefined): string => {
  const region = asked ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION
  if (region) return region
  throw new Failure(
    'invalid-input',
    'no AWS region: neither aws-region nor AWS_REGION is set. Set aws-region, for example to `eu-west-1`',
  )
}
