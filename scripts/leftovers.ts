import { join } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { createClock } from '../src/outside/clock.ts'
import { createProcesses, type Processes } from '../src/outside/process.ts'
import { createAwsCli } from '../src/terraform/aws/aws-cli.ts'
import { regionOf } from './aws-region.ts'
import { readArguments } from './read-options.ts'
import { askName } from './taking-down/ask-name.ts'
import { lookAtBootstrap } from './taking-down/look-at-bootstrap.ts'
import { lookAtFoundation } from './taking-down/look-at-foundation.ts'
import { refuseNames } from './taking-down/refuse-names.ts'
import { takeLeftovers } from './taking-down/take-leftovers.ts'

const help = `Usage: scripts/leftovers [--delete [--confirm CLUSTER]] [--region REGION] CLUSTER…
       scripts/leftovers --foundation [--region REGION]
       scripts/leftovers --bootstrap

Lists what controllers of these clusters have made outside of Terraform, by its tags: load balancers, target groups,
network interfaces, security groups, records and volumes. A destroy would fail at them, and volumes and load balancers go
on costing. Then what terraform/cluster made and is still there: control plane, nodes, NAT gateways, endpoints, addresses.
Asks with the AWS CLI and its credentials, in one region. Ends with 0 when a cluster was there and nothing of all that is, with
1 when there is, and with 2 when it could not look, or nothing at all bears the name: it may be mistyped, or of another
region or account.

  --delete  scales the clusters' node groups to none and deletes what controllers made, as listed: nothing else, and a
            volume with its data. What Terraform made is left to a destroy, and till then it ends with 1
  --confirm the cluster's name once more; else it is asked for where the cluster is still up, and where records are there and
            it is not up in this region: records are of no region, and it may be up in another
  --region  else AWS_REGION
  --foundation  looks at what uses terraform/foundation, or would stop its destroy half-way: clusters in all regions (with --region:
            in that one and its own), roles, records, images. Lists it with what to do, and changes nothing. Reads the state by
            Terraform, in terraform/foundation of this clone. Ends with 0 when nothing is in the way, with 1 when something
            is, and with 2 when it could not look, or nothing says of a cluster whether it runs these images
  --bootstrap  the same for terraform/bootstrap: states that still hold something, locks, roles, and its bucket
`

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted')))

const say = (text: string): boolean => process.stdout.write(`${text}\n`)
const complain = (text: string): boolean => process.stderr.write(`${text}\n`)

type Look = typeof lookAtFoundation | typeof lookAtBootstrap

/** The code with which it ends; without a look it was asked for what does not go together. */
const lookAtWhole = async (
  look: Look | undefined,
  { region, processes }: { region: string | undefined; processes: Processes },
): Promise<number> => {
  if (look === undefined) {
    complain(
      `--foundation and --bootstrap only look, one at a time, and take no cluster, nor --bootstrap a region: that of its bucket is in its state.\n\n${help}`,
    )
    return 2
  }
  const only = region === undefined ? undefined : regionOf(region)
  const { code, text } = await look({ root: join(import.meta.dirname, '..'), only, processes, env: {} })
  say(text)
  return code
}

const main = async (): Promise<number> => {
  const { values, positionals: clusters } = readArguments(help, {
    delete: { type: 'boolean', default: false },
    foundation: { type: 'boolean', default: false },
    bootstrap: { type: 'boolean', default: false },
    region: { type: 'string' },
    confirm: { type: 'string' },
  })
  const { signal } = controller
  const processes = createProcesses({ signal, fence: (work) => work() })
  const looks = [...(values.foundation ? [lookAtFoundation] : []), ...(values.bootstrap ? [lookAtBootstrap] : [])]
  if (looks.length > 0) {
    const isAlone = looks.length + clusters.length === 1 && !values.delete && values.confirm === undefined
    const [look] = isAlone && !(values.bootstrap && values.region !== undefined) ? looks : []
    return lookAtWhole(look, { region: values.region, processes })
  }
  if (clusters.length === 0) {
    complain(`Name the cluster.\n\n${help}`)
    return 2
  }
  refuseNames(clusters)
  const region = regionOf(values.region)
  return takeLeftovers(
    { clusters, region, isDelete: values.delete, confirmed: values.confirm },
    {
      aws: createAwsCli({ processes, env: async () => ({}), region }),
      clock: createClock(signal),
      // Ctrl-C is no answer.
      ask: (question) => askName({ question, signal }).catch(() => ''),
      ...{ say, complain },
    },
  )
}

process.exitCode = await main().catch((error: unknown) => {
  complain(`${messageOf(error)}\nSo it could not look; nothing was changed.`)
  return 2
})
