import { bool, linesOf, oneOf, optional, optionalToken, type Parsed, shaped } from '../../runner/inputs.ts'
import { addressGlob } from '../../terraform/approval/protection.ts'
import { checkStack, sealKey, stackInputs } from '../terraform-readers.ts'

const wholeNumber = shaped('a whole number such as `0` or `5`', (raw) =>
  /^\d{1,9}$/.test(raw) ? Number(raw) : undefined,
)

const address = shaped('an address such as `module.db`, `aws_db_instance.*` or `**.aws_eks_cluster.*`', (raw) =>
  /\s/.test(raw.replace(/"(?:[^"\\]|\\.)*"/g, '')) ? undefined : addressGlob(raw),
)

export const inputs = {
  ...stackInputs,
  mode: oneOf('normal', 'destroy'),
  lock: bool,
  'seal-key': sealKey,
  'max-destroy': optional(wholeNumber),
  protect: linesOf(address),
  comment: bool,
  token: optionalToken,
}

export type Input = Parsed<typeof inputs>

/** Mistakes that only several inputs together show. */
export const check = checkStack
