import { bool, oneOf, optionalToken, type Parsed } from '../../runner/inputs.ts'
import { checkStack, stackInputs } from '../terraform-readers.ts'

export const inputs = {
  ...stackInputs,
  issue: bool,
  'fail-on': oneOf('never', 'drift', 'any'),
  token: optionalToken,
}

export type Input = Parsed<typeof inputs>

/** Mistakes that only several inputs together show. */
export const check = (input: Input): string[] => [
  ...checkStack(input),
  ...(input.issue && input.token === undefined ? ['token: should be set where issue is `true`, but it is empty'] : []),
]
