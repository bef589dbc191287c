import { at, listAt, listOf, numberAt, optionalTextAt } from '../../lib/json.ts'
import { again, retry } from '../../lib/retry.ts'
import { type AwsCli, refused } from '../aws/aws-cli.ts'
import type { DeleteOutside } from './delete-leftovers.ts'

const goneMilliseconds = 20 * 60_000

/** Scales every node group of a cluster to none and waits until its nodes are gone: no controller makes anything anew. */
export const scaleToNone = async (cluster: string, outside: DeleteOutside): Promise<void> => {
  const { aws, progress } = outside
  for (const group of await nodeGroupsOf(cluster, aws)) {
    const which = ['--cluster-name', cluster, '--nodegroup-name', group]
    const described = await aws.get(['eks', 'describe-nodegroup', ...which])
    const scaling = at(described, 'nodegroup', 'scalingConfig')
    const [least, wanted] = [numberAt(scaling, 'minSize'), numberAt(scaling, 'desiredSize')]
    if (least === 0 && wanted === 0) continue
    progress.say(`Scaling the node group ${group} of ${cluster} from ${wanted ?? 'its nodes'} to none`)
    const none = `minSize=0,desiredSize=0,maxSize=${Math.max(1, numberAt(scaling, 'maxSize') ?? 1)}`
    await update(['eks', 'update-nodegroup-config', ...which, '--scaling-config', none], outside)
  }
  await nodesAreGone(cluster, outside)
}

const nodeGroupsOf = async (cluster: string, aws: AwsCli): Promise<string[]> => {
  const command = ['eks', 'list-nodegroups', '--cluster-name', cluster]
  const answer = await aws.ask(command)
  if ('value' in answer) return listAt(answer.value, 'nodegroups').map(String)
  if (answer.code === 'ResourceNotFoundException') return []
  throw refused(command, answer)
}

/** A group takes no change while it is being changed. */
const update = (command: string[], { aws, clock }: DeleteOutside): Promise<void> =>
  retry({
    what: command.slice(0, 6).join(' '),
    clock,
    budgetMilliseconds: goneMilliseconds,
    firstDelayMilliseconds: 5_000,
    longestDelayMilliseconds: 20_000,
    attempt: async () => {
      const answer = await aws.ask(command)
      if ('value' in answer) return undefined
      if (answer.code === 'ResourceInUseException') return again('the group is being changed')
      throw refused(command, answer)
    },
  })

const nodesAreGone = (cluster: string, { aws, clock, progress }: DeleteOutside): Promise<void> => {
  const states = 'Name=instance-state-name,Values=pending,running,shutting-down,stopping'
  const filters = [`Name=tag:eks:cluster-name,Values=${cluster}`, states]
  return retry({
    what: `waiting until the nodes of ${cluster} are gone`,
    clock,
    budgetMilliseconds: goneMilliseconds,
    firstDelayMilliseconds: 5_000,
    longestDelayMilliseconds: 20_000,
    onAgain: (reason) => progress.say(`${cluster}: ${reason}`),
    attempt: async () => {
      const found = at(await aws.get(['ec2', 'describe-instances', '--filters', ...filters]), 'Reservations')
      const nodes = listOf(found).flatMap((one) =>
        listAt(one, 'Instances').map((node) => optionalTextAt(node, 'InstanceId')),
      )
      return nodes.length === 0 ? undefined : again(`${nodes.length} nodes are still there`)
    },
  })
}
