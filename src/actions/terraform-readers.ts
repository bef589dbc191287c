import { duration, matching, optional, path, shaped } from '../runner/inputs.ts'
import { readSealKey } from '../terraform/sealing/seal-key.ts'
import { awsRegionName, awsRole } from './image-readers.ts'

/** A name of stacks.yaml. */
const stackName = matching('the name of a stack, such as `cluster`', /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i)

/** The inputs by which each action of Terraform is told what to work on, and with what. */
export const stackInputs = {
  stack: optional(stackName),
  directory: optional(path),
  'stacks-file': path,
  terraform: path,
  'lock-timeout': duration,
  timeout: duration,
  'aws-region': optional(awsRegionName),
  'role-to-assume': optional(awsRole),
}

/** What plans are sealed with. The name of a KMS key is no secret, and messages name it. */
export const sealKey = {
  ...shaped('a long random secret, or `kms:` and the ARN of a KMS key or of its alias', readSealKey),
  secret: (raw: string) => !raw.startsWith('kms:'),
}

/** What is wrong with them together. */
export const checkStack = ({ stack, directory }: { stack?: string | undefined; directory?: string | undefined }) => {
  if (stack === undefined && directory === undefined) {
    return ['stack: should name a stack of stacks.yaml, or directory a lone one, but both are empty']
  }
  return stack !== undefined && directory !== undefined
    ? ['directory: should be empty where stack is set, since the stack has its own']
    : []
}
