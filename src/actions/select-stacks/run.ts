import type { Ending } from '../../runner/ending.ts'
import { describeStacks } from '../../terraform/report/describe-stacks.ts'
import { type SelectStacksOutside, selectStacks } from '../../terraform/select-stacks.ts'
import type { Stack } from '../../terraform/stacks/stacks.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

type Surroundings = { stacks: Stack[]; outside: SelectStacksOutside }

export const run = async (input: Input, { stacks, outside }: Surroundings): Promise<Ending<Output>> => {
  const result = await selectStacks({ stacks, names: input.stacks, expired: input.expired }, outside)
  const rows = result.selected.map(({ stack: { name, environment = '', region = input['aws-region'] ?? '' } }) => ({
    stack: name,
    environment,
    region,
  }))
  return {
    outcome: rows.length === 0 ? 'none' : 'selected',
    outputs: { matrix: JSON.stringify({ include: rows }), count: String(rows.length) },
    report: describeStacks(result),
  }
}
