import { Failure } from '../lib/failure.ts'
import type { Again } from '../lib/retry.ts'
import { findBumps } from './history/find-bumps.ts'
import type { Step } from './remote/compare-and-swap.ts'
import type { Snapshot } from './remote/remote.ts'
import { selectFiles } from './remote/select-files.ts'
import { planRollback, type RolledBack } from './rollback/plan-rollback.ts'
import { imageOf } from './rollback/restored-images.ts'
import { rollbackLines, rollbackMessage } from './rollback/rollback-message.ts'
import type { RollbackOutside, RollbackRequest, RollbackResult } from './rollback-request.ts'

type Deciding = { request: RollbackRequest; outside: RollbackOutside; head: Snapshot; racesLost: number }

/** What a rollback does on a head: nothing, or a commit on top of it. */
export const rollbackOnHead = async ({
  request,
  outside,
  head,
  racesLost,
}: Deciding): Promise<Step<RollbackResult> | Again> => {
  const { remote } = outside
  const { patterns } = request
  const isCovered = (paths: string[]): boolean => {
    const all = paths.map((path) => ({ path, mode: '100644', object: '' }))
    return paths.length === 0 || selectFiles(all, patterns).files.length > 0
  }
  const bumps = await findBumps({ ...request, remote, head: head.commit, covers: isCovered })
  if ('again' in bumps) return bumps
  const plan = await planRollback({ remote, head, bumps, patterns, paths: request.paths })
  if ('again' in plan) return plan
  const { files, results } = plan
  const outcome = outcomeOf(results)
  const ids = bumps.map(({ commit }) => commit.id)
  const described = { bumps: ids, files: files.map(({ path }) => path), results, racesLost }
  if (outcome === 'rolled-back') await refuseMissing(results, outside)
  if (request.dryRun) return { result: { ...described, outcome: 'dry-run', commit: head.commit } }
  if (outcome !== 'rolled-back') return { result: { ...described, outcome, commit: head.commit } }
  const message = rollbackMessage({ ...request, bumps: ids, images: results })
  return {
    commit: { parent: head.commit, files, author: request.author, message },
    landed: (commit, races) => landed({ ...described, outcome, commit, racesLost: races }, outside),
  }
}

const outcomeOf = (results: RolledBack[]): RolledBack['outcome'] =>
  (['rolled-back', 'superseded'] as const).find((word) => results.some(({ outcome }) => outcome === word)) ??
  'nothing-to-do'

const refuseMissing = async (results: RolledBack[], { missing, progress }: RollbackOutside): Promise<void> => {
  if (missing === undefined) return
  const images = results.flatMap(({ image, places }) => places.map(({ to }) => imageOf(image, to)))
  const gone = await progress.phase('check the images', () => missing(images))
  if (gone.length > 0)
    throw new Failure(
      'not-found',
      `what stood before cannot be run any more. Build it again, or roll back to something else:\n${gone.join('\n')}`,
    )
}

const landed = (result: RollbackResult, { remote, progress }: RollbackOutside): RollbackResult => {
  for (const line of rollbackLines(result.results)) progress.say(line)
  progress.say(`pushed ${result.commit} to ${remote.proposes ?? remote.branch} of ${remote.url}`)
  return result
}
