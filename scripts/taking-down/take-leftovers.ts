import { Failure, messageOf } from '../../src/lib/failure.ts'
import type { Clock } from '../../src/lib/time.ts'
import type { AwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { clearLeftovers } from '../../src/terraform/leftovers/clear-leftovers.ts'
import { findLeftovers } from '../../src/terraform/leftovers/find-leftovers.ts'
import { type Leftover, lineOf } from '../../src/terraform/leftovers/leftover.ts'
import { createDeletions } from './deletions.ts'
import { describeRemains, unknownNames } from './describe-remains.ts'
import { findRemains, type Remains } from './find-remains.ts'
import { words } from './stack-commands.ts'

type Wanted = { clusters: string[]; region: string; isDelete: boolean; confirmed: string | undefined }

type Outside = {
  aws: AwsCli
  clock: Clock
  say: (line: string) => void
  complain: (line: string) => void
  ask: (question: string) => Promise<string>
}

/**
 * Lists what is left of clusters, and deletes it where that is wanted. How it ends: 0 nothing is left, 1 something is, 2
 * that nobody knows. Throws as long as nothing was changed.
 */
export const takeLeftovers = async (wanted: Wanted, outside: Outside): Promise<number> => {
  const { clusters, region } = wanted
  const { aws, say } = outside
  const [found, remains] = await Promise.all([findLeftovers(clusters, aws), findRemains(clusters, aws)])
  const unknown = unknownNames(clusters, { leftovers: found, remains })
  const tell = (leftovers: Leftover[], now: Remains): number => {
    say(describeRemains({ clusters, unknown, region, leftovers, remains: now }))
    return isLeft(leftovers, now) ? 1 : unknown.length > 0 ? 2 : 0
  }
  const listed = tell(found, remains)
  if (!wanted.isDelete || (found.length === 0 && remains.clusters.length === 0)) return listed
  if (!(await isConfirmed(wanted, { found, up: remains.clusters }, outside))) return listed
  const deletions = createDeletions(found, say)
  try {
    const cleared = await clearLeftovers({ clusters, leftovers: found }, { ...outside, progress: deletions.progress })
    if (cleared.kind === 'cleared') return tell([], await findRemains(clusters, aws))
    say(`Made since the list, so nothing was deleted; the same command lists it anew:`)
    say(cleared.found.map(lineOf).join('\n'))
    return 1
  } catch (error) {
    const { lines, isAllGone } = deletions.tell()
    const again = words('scripts/leftovers', '--delete', '--region', region, ...confirmOf(wanted), ...clusters)
    const todo = `To go on, the same again, which leaves alone what is gone: ${again}`
    outside.complain([messageOf(error), ...lines, todo].join('\n'))
    const isThere = error instanceof Failure && error.reason === 'conflict'
    return isAllGone && !isThere && remains.things.length === 0 ? 2 : 1
  }
}

const isLeft = (leftovers: Leftover[], { things, logGroups }: Remains): boolean =>
  leftovers.length + things.length + logGroups.length > 0

const confirmOf = ({ confirmed }: Wanted): string[] => (confirmed === undefined ? [] : ['--confirm', confirmed])

type Found = { found: Leftover[]; up: string[] }

/**
 * Where a cluster is up, and wherever a name is given: it may be that of another cluster. Records are of no region: where
 * they are left, nobody knows that the cluster is not up in another one.
 */
const isConfirmed = async (
  { clusters, confirmed, region }: Wanted,
  { found, up: clustersUp }: Found,
  { ask, complain }: Outside,
): Promise<boolean> => {
  const up = clusters.filter((cluster) => clustersUp.includes(cluster))
  const recorded = clusters.filter((name) => found.some(({ kind, cluster }) => kind === 'record' && cluster === name))
  const doubtful = clusters.filter((cluster) => up.includes(cluster) || recorded.includes(cluster))
  if (doubtful.length === 0 && confirmed === undefined) return true
  const names = (doubtful.length > 0 ? doubtful : clusters).join(' ')
  const what =
    up.length > 0
      ? `${up.join(' ')} is up: all that runs on it ends, and volumes go with their data`
      : `${names} is not up in ${region}, and its records go, by which it is reached if it is up in another region`
  const question = `${what}. Its name, to go on: `
  const given = confirmed ?? (await ask(question))
  if (given === names) return true
  complain(`"${given}" is not ${names}: nothing was changed. Give it, or --confirm "${names}"`)
  return false
}
