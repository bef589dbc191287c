import { expect, test } from 'vitest'
import { regionOf } from './aws-region.ts'

test.each<[given: string | undefined, environment: Record<string, string>, region: string]>([
  ['eu-west-1', { AWS_REGION: 'ap-south-1' }, 'eu-west-1'],
  [undefined, { AWS_REGION: 'ap-south-1', AWS_DEFAULT_REGION: 'us-gov-west-1' }, 'ap-south-1'],
  [undefined, { AWS_DEFAULT_REGION: 'us-gov-west-1' }, 'us-gov-west-1'],
])('given %j, and %j: %s', (given, environment, region) => {
  expect(regionOf(given, environment)).toBe(region)
})

test.each<[given: string | undefined, environment: Record<string, string>, told: string]>([
  [undefined, {}, 'no AWS region: give --region, such as --region eu-west-1, or set AWS_REGION'],
  ['ap-south1', {}, '--region should be an AWS region such as `eu-west-1`, but it holds "ap-south1"'],
  [
    undefined,
    { AWS_REGION: 'Mumbai' },
    'AWS_REGION should be an AWS region such as `eu-west-1`, but it holds "Mumbai"',
  ],
])('given %j, and %j, it is refused', (given, environment, told) => {
  expect(() => regionOf(given, environment)).toThrow(told)
})
