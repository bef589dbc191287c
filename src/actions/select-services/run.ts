import { collectImages } from '../../images/collect-images.ts'
import { describeSelection } from '../../images/describe-selection.ts'
import { readServices } from '../../images/read-catalog.ts'
import { type SelectOutside, type SelectResult, select } from '../../images/select.ts'
import { formatMatrix, formatSelection } from '../../images/selection.ts'
import { formatImageJson } from '../../lib/image-reference.ts'
import type { Ending } from '../../runner/ending.ts'
import type { Input } from './inputs.ts'

export const outputs = ['outcome', 'reason', 'matrix', 'count', 'deferred', 'images', 'selection', 'timeline'] as const
type Output = (typeof outputs)[number]

type Surroundings = { workspace: string; baseCommit: string | undefined; outside: SelectOutside }

export const run = async (input: Input, surroundings: Surroundings): Promise<Ending<Output>> => {
  const result = await selectOrCollect(input, surroundings)
  const rows = result.selected.map(({ row }) => row)
  const images = result.standing.map(({ image }) => image).filter(({ digest }) => digest !== '')
  return {
    outcome: rows.length === 0 ? 'nothing-to-build' : 'selected',
    outputs: {
      matrix: formatMatrix(rows),
      count: String(rows.length),
      deferred: String(result.deferred.length),
      images: images.map(formatImageJson).join('\n'),
      selection: formatSelection({ rows, images }),
    },
    report: describeSelection(result),
  }
}

const selectOrCollect = async (
  input: Input,
  { workspace, baseCommit, outside }: Surroundings,
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
      comparison: input.push ? undefined : { baseCommit, catalog },
    },
    outside,
  )
}
