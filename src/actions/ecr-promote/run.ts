import type { CopyOutside } from '../../images/copy/copy-layers.ts'
import { describePromote } from '../../images/describe-promote.ts'
import { promote } from '../../images/promote.ts'
import { formatImageJson, shortName } from '../../lib/image-reference.ts'
import type { Ending } from '../../runner/ending.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

type Surroundings = { region: string; outside: CopyOutside }

export const run = async (input: Input, { region, outside }: Surroundings): Promise<Ending<Output>> => {
  const { source, repository, tags } = input
  const name = input.name ?? shortName(repository)
  const result = await promote({ source, repository, region, name, tags }, outside)
  return {
    outcome: result.outcome,
    outputs: {
      digest: result.image.digest,
      image: result.reference,
      'image-json': formatImageJson(result.image),
    },
    report: describePromote(result, source.reference),
  }
}
