import type { Facts } from './facts.ts'
import { noOwner, type Slipway } from './settings.ts'

/** What stands for names that nobody has said, before anything is on GitHub; `called` is what the callers that are there call. */
export const standInsOf = (
  { name, commit }: Facts,
  called: Slipway | undefined,
): { repository: string; slipway: Slipway | undefined } => ({
  repository: `${noOwner}/${name.replaceAll(/[^\w.-]+/g, '-')}`,
  slipway:
    called ?? (commit === undefined ? undefined : { repository: `${noOwner}/slipway`, commit, version: undefined }),
})

type Wanted = {
  repository: string | undefined
  slipway: Slipway | undefined
  /** What the callers that are there call, where a name stands for its owner. */
  standIn: Slipway | undefined
  facts: Facts
}

/** What is to be said of names that nobody knows. */
export const missingNames = ({ repository, slipway, standIn, facts }: Wanted): string[] => {
  const { addresses, serverUrl } = facts
  const { repository: called, commit = 'COMMIT' } = standIn ?? { ...facts, repository: `${noOwner}/slipway` }
  const found = standIn === undefined ? 'it is not given' : `the callers call ${called}, which stands for it`
  const since = (whose: string, address: string | undefined): string =>
    address === undefined
      ? `${whose} has no remote \`origin\``
      : `the remote \`origin\` of ${whose} is ${address}, which is not on ${serverUrl}`
  return [
    ...(repository === undefined
      ? [
          `--repository: should be owner/name on GitHub, since ${since('the repository', addresses.own)}; it is not given`,
        ]
      : []),
    ...(slipway === undefined
      ? [
          `--slipway: should name the copy of Slipway on GitHub that is called, since ${since('this clone', addresses.clone)}; ${found}. Give --slipway ${called}@${commit} with its owner, once that commit is pushed there`,
        ]
      : []),
  ]
}
