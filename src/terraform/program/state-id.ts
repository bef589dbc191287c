import { numberAt, parseJson, textAt } from '../../lib/json.ts'

/** Which state it is, of `terraform state pull`: its lineage, and how often it was written. A plan is good for one alone. */
export const stateIdOf = (state: string): string => {
  const value = parseJson(state)
  return `${textAt(value, 'lineage')}/${numberAt(value, 'serial') ?? ''}`
}
