import { duration, matching, optional, optionalText, shaped, text } from '../runner/inputs.ts'
import { awsRegionName, awsRole } from './image-readers.ts'

/** A name of stacks.yaml. */
const stackName = matching('the name of a stack, such as `cluster`', /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i)

/** The inputs by which each action of Terraform is told what to work on, and with what. */
export const stackInputs = {
  stack: optional(stackName),
  directory: optionalText,
  'stacks-file': text,
  terraform: text,
  'lock-timeout': duration,
  timeout: duration,
  'aws-region': optional(awsRegionName),
  'role-to-assume': optional(awsRole),
}

/** Without this the name of a KMS key, which is no secret, would be taken for the passphrase. */
const passphrase = shaped('a long random secret, not the name of a KMS key', (raw) =>
  raw === '' || raw.startsWith('kms:') || raw.startsWith('arn:') ? undefined : raw,
)

/** What plans are sealed with. */
export const sealKey = { ...passphrase, secret: true as const }

/** What is wrong with them together. */
export const checkStack = ({ stack, directory }: { stack?: string | undefined; directory?: string | undefined }) => {
  if (stack === undefined && directory === undefined) {
    return ['stack: should name a stack of stacks.yaml, or directory a lone one, but both are empty']
  }
  return stack !== undefined && directory !== undefined
    ? ['directory: should be empty where stack is set, since the stack has its own']
    : []
}
