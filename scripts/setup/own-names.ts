import type { Facts } from './facts.ts'
import { noOwner, type Slipway } from './settings.ts'

/** What stands for names that nobody has said, before anything is on GitHub. */
export const standInsOf = ({ name, commit }: Facts): { repository: string; slipway: Slipway | undefined } => ({
  repository: `${noOwner}/${name.replaceAll(/[^\w.-]+/g, '-')}`,
  slipway: commit === undefined ? undefined : { repository: `${noOwner}/slipway`, commit, version: undefined },
})

type Wanted = { repository: string | undefined; slipway: Slipway | undefined; facts: Facts }

/** What is to be said of names that nobody knows. */
export const missingNames = ({ repository, slipway, facts }: Wanted): string[] => {
  const { addresses, commit = 'COMMIT', serverUrl } = facts
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
          `--slipway: should name the copy of Slipway on GitHub that is called, since ${since('this clone', addresses.clone)}; it is not given. Give --slipway ${noOwner}/slipway@${commit} with its owner, once that commit is pushed there`,
        ]
      : []),
  ]
}
