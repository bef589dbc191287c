import { at, listAt, optionalTextAt, textAt } from '../../lib/json.ts'
import type { Progress } from '../../lib/progress.ts'
import { again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import { type AwsCli, refused } from '../aws/aws-cli.ts'
import { inOrder, type Leftover, lineOf } from './leftover.ts'
import { recordSetsIn } from './records.ts'

export type DeleteOutside = { aws: AwsCli; clock: Clock; progress: Progress }

/** Interfaces of a load balancer let go of its group minutes after it is gone. */
const eachMilliseconds = 10 * 60_000

/** Deletes one after the other, what uses another first, and waits until AWS lets go. What is gone already is well. */
export const deleteLeftovers = async (leftovers: Leftover[], outside: DeleteOutside): Promise<void> => {
  for (const leftover of inOrder(leftovers)) {
    outside.progress.say(`Deleting ${lineOf(leftover)}`)
    await remove[leftover.kind](leftover.id, outside)
  }
}

type Remove = (id: string, outside: DeleteOutside) => Promise<void>

const patiently = (what: string, command: string[], { aws, clock, progress }: DeleteOutside): Promise<void> =>
  retry({
    what,
    clock,
    budgetMilliseconds: eachMilliseconds,
    firstDelayMilliseconds: 2_000,
    longestDelayMilliseconds: 20_000,
    onAgain: (reason) => progress.say(`${what}: ${reason}`),
    attempt: async () => {
      const answer = await aws.ask(command)
      if ('value' in answer || isGone(answer)) return undefined
      if (isHeld(answer)) return again(`AWS still has a use of it (${answer.code})`)
      throw refused(command, answer)
    },
  })

const isGone = ({ code }: { code: string }): boolean => /NotFound|NoSuch|LoadBalancerNotFound/.test(code)
const isHeld = ({ code, message }: { code: string; message: string }): boolean =>
  /DependencyViolation|InUse|VolumeInUse|PriorRequestNotComplete/.test(code) || /currently in use/.test(message)

const removeLoadBalancer: Remove = async (arn, outside) => {
  await patiently(arn, ['elbv2', 'delete-load-balancer', '--load-balancer-arn', arn], outside)
  await retry({
    what: `waiting until ${arn} is gone`,
    clock: outside.clock,
    budgetMilliseconds: eachMilliseconds,
    firstDelayMilliseconds: 1_000,
    longestDelayMilliseconds: 15_000,
    attempt: async () => {
      const answer = await outside.aws.ask(['elbv2', 'describe-load-balancers', '--load-balancer-arns', arn])
      return 'code' in answer && isGone(answer) ? undefined : again('it is still there')
    },
  })
}

/** Rules of other groups that name this one, as the controller adds them to the nodes' group, hold it. */
const removeSecurityGroup: Remove = async (id, outside) => {
  for (const direction of ['ingress', 'egress'] as const) {
    const filter = `Name=${direction === 'egress' ? 'egress.' : ''}ip-permission.group-id,Values=${id}`
    const found = await outside.aws.get(['ec2', 'describe-security-groups', '--filters', filter])
    for (const group of listAt(found, 'SecurityGroups')) await revoke({ group, id, direction }, outside)
  }
  await patiently(id, ['ec2', 'delete-security-group', '--group-id', id], outside)
}

type Revoked = { group: unknown; id: string; direction: 'ingress' | 'egress' }

const revoke = async ({ group, id, direction }: Revoked, outside: DeleteOutside): Promise<void> => {
  const rules = listAt(group, direction === 'ingress' ? 'IpPermissions' : 'IpPermissionsEgress')
  const naming = rules.flatMap((rule) => {
    const pairs = listAt(rule, 'UserIdGroupPairs').filter((pair) => optionalTextAt(pair, 'GroupId') === id)
    const ports = { FromPort: at(rule, 'FromPort'), ToPort: at(rule, 'ToPort') }
    const groups = pairs.map((pair) => ({
      GroupId: optionalTextAt(pair, 'GroupId'),
      UserId: optionalTextAt(pair, 'UserId'),
    }))
    return pairs.length === 0
      ? []
      : [{ IpProtocol: optionalTextAt(rule, 'IpProtocol'), ...ports, UserIdGroupPairs: groups }]
  })
  if (naming.length === 0) return
  const of = ['--group-id', textAt(group, 'GroupId'), '--ip-permissions', JSON.stringify(naming)]
  await patiently(id, ['ec2', `revoke-security-group-${direction}`, ...of], outside)
}

const removeRecord: Remove = async (id, outside) => {
  const [zone = ''] = id.split('/')
  const sets = await outside.aws.get(['route53', 'list-resource-record-sets', '--hosted-zone-id', zone])
  // A record is deleted by all that it says.
  const record = recordSetsIn(zone, at(sets, 'ResourceRecordSets')).find((one) => one.id === id)
  if (record === undefined) return
  const batch = JSON.stringify({ Changes: [{ Action: 'DELETE', ResourceRecordSet: record.value }] })
  const command = ['route53', 'change-resource-record-sets', '--hosted-zone-id', zone, '--change-batch', batch]
  await patiently(id, command, outside)
}

const by =
  (...command: string[]): Remove =>
  (id, outside) =>
    patiently(id, [...command, id], outside)

const remove: Record<Leftover['kind'], Remove> = {
  record: removeRecord,
  'load-balancer': removeLoadBalancer,
  'classic-load-balancer': by('elb', 'delete-load-balancer', '--load-balancer-name'),
  'target-group': by('elbv2', 'delete-target-group', '--target-group-arn'),
  'network-interface': by('ec2', 'delete-network-interface', '--network-interface-id'),
  'security-group': removeSecurityGroup,
  volume: by('ec2', 'delete-volume', '--volume-id'),
}
