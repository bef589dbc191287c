import type { Progress } from '../lib/progress.ts'
import type { SelectResult } from './select.ts'
import { type EcrLookup, keyOf } from './selection/ecr-lookup.ts'
import type { Selection } from './selection/selection.ts'

type Outside = { ecr: () => Promise<EcrLookup>; progress: Progress }

/** The fan-in after the legs: asks for the very tags of the first run. What exists now stands, what does not is selected. */
export const collectImages = async ({ rows, images }: Selection, { ecr, progress }: Outside): Promise<SelectResult> => {
  const { found } = await progress.phase('ask ECR', async () => (await ecr()).images([...rows, ...images]))
  const gone = images.filter((image) => !found.has(keyOf(image)))
  for (const { name, tag } of gone) {
    progress.warn(`${name}: ${tag} was in ECR at the first run and is gone. Run select-services anew to build it`)
  }
  const every = [...rows.map((row) => ({ one: row, why: 'built in this run' })), ...images.map(standing)]
  return {
    deferred: [],
    selected: rows
      .filter((row) => !found.has(keyOf(row)))
      .map((row) => ({ row, why: 'ECR still has no image under its tag: look at its leg' })),
    standing: every.flatMap(({ one: { name, repository, tag }, why }) => {
      const digest = found.get(keyOf({ repository, tag }))?.digest
      return digest === undefined ? [] : [{ image: { name, repository, tag, digest }, why }]
    }),
  }
}

const standing = <T>(one: T): { one: T; why: string } => ({ one, why: 'ECR had it before' })
