import { parseSelection, type Selection } from '../../images/selection/selection.ts'
import { bool, duration, lines, oneOf, optional, type Parsed, path, type Reader, shaped } from '../../runner/inputs.ts'
import { awsAccount, awsRegionName, awsRole } from '../image-readers.ts'

/** GitHub makes at most 256 jobs of one matrix. */
const mostLegs = 256

const legs = shaped(`a whole number from 1 to ${mostLegs}`, (raw) => {
  const count = /^\d{1,3}$/.test(raw) ? Number(raw) : 0
  return count >= 1 && count <= mostLegs ? count : undefined
})

const selection: Reader<Selection> = {
  read: (raw) => {
    const value = parseSelection(raw)
    return typeof value === 'string'
      ? { mistakes: [`should be the \`selection\` of the first run, or its \`matrix\` and \`images\`, but ${value}`] }
      : { value }
  },
}

export const inputs = {
  catalog: path,
  services: lines,
  rebuild: oneOf('if-changed', 'always'),
  'max-age': optional(duration),
  'max-legs': legs,
  explain: bool,
  selection: optional(selection),
  push: bool,
  timeout: duration,
  'aws-region': optional(awsRegionName),
  'registry-id': optional(awsAccount),
  'role-to-assume': optional(awsRole),
}

export type Input = Parsed<typeof inputs>

/** Mistakes that only several inputs together show. */
export const check = (input: Input): string[] => {
  const again = input.selection !== undefined
  return [
    ...(again && input.services.length > 0 ? ['services: should be empty with selection, which names them'] : []),
    ...(again && input.rebuild === 'always'
      ? ['rebuild: should be `if-changed` with selection, which has its tags']
      : []),
    ...(again && input['max-age'] !== undefined ? ['max-age: should be empty with selection, which has its tags'] : []),
    ...(again && !input.push ? ['push: should be `true` with selection, which is looked up in ECR'] : []),
    ...(!input.push && input['max-age'] !== undefined
      ? ['max-age: should be empty without push: only ECR knows it']
      : []),
  ]
}
