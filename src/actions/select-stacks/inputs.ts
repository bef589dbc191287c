import { bool, duration, lines, optional, type Parsed, path } from '../../runner/inputs.ts'
import { awsRegionName, awsRole } from '../image-readers.ts'

export const inputs = {
  'stacks-file': path,
  stacks: lines,
  expired: bool,
  timeout: duration,
  'aws-region': optional(awsRegionName),
  'role-to-assume': optional(awsRole),
}

export type Input = Parsed<typeof inputs>
