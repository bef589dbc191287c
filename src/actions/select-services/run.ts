import { collectImages } from '../../images/collect-images.ts'
import { type SelectOutside, type SelectResult, select } from '../../images/select.ts'
import { describeSelection } from '../../images/selection/describe-selection.ts'
import { readServices } from '../../images/selection/read-catalog.ts'
import { formatMatrix, formatSelection } from '../../images/selection/selection.ts'
import { tellSelection } from '../../images/selection/tell-selection.ts'
import { Failure } from '../../lib/failure.ts'
import { formatImageJson } from '../../lib/image-reference.ts'
import { joinLines } from '../../lib/packed-lines.ts'
import type { RunnerContext } from '../../runner/context.ts'
import type { Ending } from '../../runner/ending.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

type Surroundings = Pick<RunnerContext, 'workspace' | 'baseCommit' | 'mergeCommit'> & { outside: SelectOutside }

/** What Linux takes as one environment variable, which an input becomes, without the variable's name. */
const mostLetters = 128 * 1024 - 64

export const run = async (input: Input, surroundings: Surroundings): Promise<Ending<Output>> => {
  const result = await selectOrCollect(input, surroundings)
  const rows = result.selected.map(({ row }) => row)
  const images = result.standing.map(({ image }) => image).filter(({ digest }) => digest !== '')
  const selection = formatSelection({ rows, images })
  if (selection.length > mostLetters) throw new Failure('invalid-input', tooMany(rows.length + images.length))
  return {
    outcome: rows.length === 0 ? 'nothing-to-build' : 'selected',
    outputs: {
      matrix: formatMatrix(rows),
      count: String(rows.length),
      deferred: String(result.deferred.length),
      images: joinLines(images.map(formatImageJson)),
      selection,
    },
    report: describeSelection(result),
    told: tellSelection(result),
  }
}

const tooMany = (services: number): string =>
  `catalog: ${services} services are too many for one delivery, since the jobs after this one could not take so long an input: name a part of them in \`services\`, and deliver the parts by a workflow each`

const selectOrCollect = async (
  input: Input,
  { workspace, baseCommit, mergeCommit, outside }: Surroundings,
): Promise<SelectResult> => {
  if (input.selection) return collectImages(input.selection, outside)
  const catalog = input.catalog
  const services = await readServices({ workspace, path: catalog, names: input.services })
  return select(
    {
      workspace,
      services,
      rebuild: input.rebuild,
      maxAgeMilliseconds: input['max-age'],
      maxLegs: input['max-legs'],
      explain: input.explain,
      comparison: input.push ? undefined : { baseCommit, mergeCommit, catalog },
    },
    outside,
  )
}
