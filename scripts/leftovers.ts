import { join } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import type { Progress } from '../src/lib/progress.ts'
import { createClock } from '../src/outside/clock.ts'
import { createProcesses } from '../src/outside/process.ts'
import { createAwsCli } from '../src/terraform/aws/aws-cli.ts'
import { clearLeftovers } from '../src/terraform/leftovers/clear-leftovers.ts'
import { findLeftovers } from '../src/terraform/leftovers/find-leftovers.ts'
import { type Leftover, lineOf } from '../src/terraform/leftovers/leftover.ts'
import { regionOf } from './aws-region.ts'
import { readArguments } from './read-options.ts'
import { askName } from './taking-down/ask-name.ts'
import { describeRemains, unknownNames } from './taking-down/describe-remains.ts'
import { findRemains, type Remains } from './taking-down/find-remains.ts'
import { lookAtFoundation } from './taking-down/look-at-foundation.ts'

const help = `Usage: scripts/leftovers [--delete [--confirm CLUSTER]] [--region REGION] CLUSTER…
       scripts/leftovers --foundation [--region REGION]

Lists what controllers of these clusters have made outside of Terraform, by its tags: load balancers, target groups,
network interfaces, security groups, records and volumes. A destroy would fail at them, and volumes and load balancers go
on costing. Then what terraform/cluster made and is still there: control plane, nodes, NAT gateways, endpoints, addresses.
Asks with the AWS CLI and its credentials, in one region. Ends with 0 when a cluster was there and nothing of all that is, with
1 when there is, and with 2 when nothing at all bears the name: it may be mistyped, or of another region or account.

  --delete  scales the clusters' node groups to none and deletes what controllers made, as listed: nothing else, and a
            volume with its data. What Terraform made is left to a destroy, and till then it ends with 1
  --confirm the cluster's name once more; else it is asked for where the cluster is still up
  --region  else AWS_REGION
  --foundation  looks at what uses terraform/foundation, or would stop its destroy half-way: clusters in all regions (with --region:
            in that one and its own), roles, records, images. Lists it with what to do, and changes nothing. Reads the state by
            Terraform, in terraform/foundation of this clone. Ends with 0 when nothing is in the way, with 1 when something
            is, and with 2 when it could not look
`

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted')))

const line = (text: string): boolean => process.stdout.write(`${text}\n`)
const progress: Progress = { say: line, warn: line, phase: (_name, work) => work() }

const main = async (): Promise<number> => {
  const { values, positionals: clusters } = readArguments(help, {
    delete: { type: 'boolean', default: false },
    foundation: { type: 'boolean', default: false },
    region: { type: 'string' },
    confirm: { type: 'string' },
  })
  const { signal } = controller
  const processes = createProcesses({ signal, fence: (work) => work() })
  if (values.foundation) {
    if (clusters.length > 0 || values.delete || values.confirm !== undefined) {
      process.stderr.write(`--foundation only looks, and takes no cluster.\n\n${help}`)
      return 2
    }
    const only = values.region === undefined ? undefined : regionOf(values.region)
    const { code, text } = await lookAtFoundation({ root: join(import.meta.dirname, '..'), only, processes })
    line(text)
    return code
  }
  if (clusters.length === 0) {
    process.stderr.write(`Name the cluster.\n\n${help}`)
    return 2
  }
  const region = regionOf(values.region)
  const aws = createAwsCli({ processes, env: async () => ({}), region })
  const [found, remains] = await Promise.all([findLeftovers(clusters, aws), findRemains(clusters, aws)])
  const unknown = unknownNames(clusters, { leftovers: found, remains })
  const ending = (leftovers: Leftover[], { things, logGroups }: Remains): number =>
    leftovers.length + things.length + logGroups.length > 0 ? 1 : unknown.length > 0 ? 2 : 0
  line(describeRemains({ clusters, unknown, region, leftovers: found, remains }))
  if (!values.delete) return ending(found, remains)
  const up = clusters.filter((cluster) => remains.clusters.includes(cluster))
  if (!(await isConfirmed({ clusters, up, given: values.confirm }))) return 1
  if (found.length === 0 && up.length === 0) return ending(found, remains)
  const cleared = await clearLeftovers({ clusters, leftovers: found }, { aws, clock: createClock(signal), progress })
  if (cleared.kind === 'cleared') {
    const after = await findRemains(clusters, aws)
    line(describeRemains({ clusters, unknown, region, leftovers: [], remains: after }))
    return ending([], after)
  }
  line(`Made since the list, so nothing was deleted:\n${cleared.found.map(lineOf).join('\n')}`)
  return 1
}

type Asked = { clusters: string[]; up: string[]; given: string | undefined }

/** Where a cluster is up, and wherever a name is given: it may be that of another cluster. */
const isConfirmed = async ({ clusters, up, given }: Asked): Promise<boolean> => {
  if (up.length === 0 && given === undefined) return true
  const names = (up.length > 0 ? up : clusters).join(' ')
  const question = `${names} is up: all that runs on it ends, and volumes go with their data. Its name, to go on: `
  const confirmed = given ?? (await askName({ question, signal: controller.signal }))
  if (confirmed === names) return true
  process.stderr.write(`"${confirmed}" is not ${names}: nothing was changed. Give it, or --confirm "${names}"\n`)
  return false
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  return 2
})
