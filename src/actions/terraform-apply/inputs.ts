import { matching, oneOf, optional, optionalText, optionalToken, type Parsed, path } from '../../runner/inputs.ts'
import { checkStack, sealKey, stackInputs } from '../terraform-readers.ts'

const fingerprint = matching('the fingerprint that terraform-plan gave', /^[A-Za-z0-9+/=._:-]{64,1000}$/)

export const inputs = {
  ...stackInputs,
  plan: optional(path),
  fingerprint,
  'seal-key': sealKey,
  accept: oneOf('exact', 'subset'),
  confirm: optionalText,
  token: optionalToken,
}

export type Input = Parsed<typeof inputs>

/** Mistakes that only several inputs together show. */
export const check = (input: Input): string[] => [
  ...checkStack(input),
  ...(input.accept === 'subset' && input.plan === undefined
    ? [
        'plan: should name the sealed plan where accept is `subset`, since a fingerprint alone does not say what was approved',
      ]
    : []),
]
