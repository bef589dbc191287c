import { type Leftover, lineOf } from '../../src/terraform/leftovers/leftover.ts'
import type { Remains } from './find-remains.ts'

type Found = { leftovers: Leftover[]; remains: Remains }
type Looked = Found & { clusters: string[]; region: string; unknown: string[] }

/** Which of the names nothing at all bears: those that were mistyped, or are of another region or account. */
export const unknownNames = (clusters: string[], { leftovers, remains }: Found): string[] =>
  clusters.filter((name) => !remains.known.includes(name) && leftovers.every(({ cluster }) => cluster !== name))

/** What is still there of the clusters, and what to do about it; that nothing is says where was looked, and beside what. */
export const describeRemains = (looked: Looked): string => {
  const gone = { ...looked, clusters: looked.clusters.filter((name) => !looked.unknown.includes(name)) }
  return [...(gone.clusters.length === 0 ? [] : [describeKnown(gone)]), ...describeUnknown(looked)].join('\n')
}

const describeUnknown = ({ unknown, region, remains: { account, others, clusters } }: Looked): string[] => {
  if (unknown.length === 0) return []
  const there = [...clusters, ...others]
  const instead =
    there.length === 0
      ? 'No cluster is there at all: is it in another --region, or under another AWS_PROFILE?'
      : `The clusters that are there: ${there.join(', ')}`
  return [
    `Nothing at all bears the name ${unknown.join(' or ')} in ${region} of the account ${account}, not even the key that a cluster leaves for a week after its destroy. ${instead}`,
  ]
}

const describeKnown = ({ clusters, region, leftovers, remains }: Looked): string => {
  const { account, others, things, logGroups } = remains
  const names = clusters.join(', ')
  const where = `in ${region} of the account ${account}`
  if (leftovers.length + things.length + logGroups.length === 0) {
    const beside =
      others.length === 0 ? 'No other cluster is there either' : `Other clusters are there: ${others.join(', ')}`
    return `Nothing is left of ${names} ${where}. ${beside}.`
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
