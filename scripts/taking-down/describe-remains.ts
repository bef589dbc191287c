import { type Leftover, lineOf } from '../../src/terraform/leftovers/leftover.ts'
import type { Remains } from './find-remains.ts'

type Looked = { clusters: string[]; region: string; leftovers: Leftover[]; remains: Remains }

/** What is still there of the clusters, and what to do about it; that nothing is says where was looked, and beside what. */
export const describeRemains = ({ clusters, region, leftovers, remains }: Looked): string => {
  const { account, others, things, logGroups } = remains
  const names = clusters.join(', ')
  const where = `in ${region} of the account ${account}`
  if (leftovers.length + things.length + logGroups.length === 0) {
    const beside =
      others.length === 0
        ? 'No other cluster is there either.'
        : `Other clusters are there: ${others.join(', ')}. Was one of them meant?`
    return `Nothing is left of ${names} ${where}. ${beside}`
  }
  return [
    leftovers.length === 0
      ? `No controller's leftovers of ${names} are ${where}.`
      : `What controllers of ${names} made is still there ${where}; --delete takes it away:`,
    ...leftovers.map((one) => `  ${lineOf(one)}`),
    ...(things.length === 0 ? [] : ['What Terraform made is still there, and costs: terraform destroy takes it away:']),
    ...things.map((thing) => `  ${thing}`),
    ...logsOf({ logGroups, region, alone: leftovers.length + things.length === 0 }),
  ].join('\n')
}

const logsOf = ({ logGroups, region, alone }: { logGroups: string[]; region: string; alone: boolean }): string[] =>
  logGroups.length === 0
    ? []
    : [
        alone
          ? 'The cluster wrote a last line of log after its group was gone, and so made it again. This deletes it:'
          : 'Its logs; should they be there after the destroy, this deletes them:',
        ...logGroups.map((name) => `  aws logs delete-log-group --region ${region} --log-group-name ${name}`),
      ]
