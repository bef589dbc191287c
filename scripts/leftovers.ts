import { parseArgs } from 'node:util'
import { messageOf } from '../src/lib/failure.ts'
import type { Progress } from '../src/lib/progress.ts'
import { createClock } from '../src/outside/clock.ts'
import { createProcesses } from '../src/outside/process.ts'
import { createAwsCli } from '../src/terraform/aws/aws-cli.ts'
import { clearLeftovers } from '../src/terraform/leftovers/clear-leftovers.ts'
import { findLeftovers } from '../src/terraform/leftovers/find-leftovers.ts'
import { lineOf } from '../src/terraform/leftovers/leftover.ts'
import { regionOf } from './aws-region.ts'

const help = `Usage: scripts/leftovers [--delete] [--region REGION] CLUSTER…

Lists what controllers of these clusters have made outside of Terraform, by its tags: load balancers, target groups,
network interfaces, security groups, records and volumes. A destroy would fail at them, and volumes and load balancers go
on costing. Asks with the AWS CLI and its credentials. Ends with 0 when there is nothing, and with 1 when there is.

  --delete  scales the clusters' node groups to none and deletes what was listed: nothing else, and a volume with its data
  --region  else AWS_REGION
`

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted')))

const line = (text: string): boolean => process.stdout.write(`${text}\n`)
const progress: Progress = { say: line, warn: line, phase: (_name, work) => work() }

const main = async (): Promise<number> => {
  const { values, positionals: clusters } = parseArgs({
    allowPositionals: true,
    options: { delete: { type: 'boolean' }, region: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help || clusters.length === 0) {
    process.stdout.write(help)
    return values.help ? 0 : 2
  }
  const { signal } = controller
  const processes = createProcesses({ signal, fence: (work) => work() })
  const aws = createAwsCli({ processes, env: async () => ({}), region: regionOf(values.region) })
  const found = await findLeftovers(clusters, aws)
  for (const leftover of found) line(lineOf(leftover))
  if (found.length === 0) line(`Nothing is left of ${clusters.join(', ')}.`)
  if (!values.delete || found.length === 0) return found.length === 0 ? 0 : 1
  const cleared = await clearLeftovers({ clusters, leftovers: found }, { aws, clock: createClock(signal), progress })
  if (cleared.kind === 'cleared') return 0
  line(`Made since the list, so nothing was deleted:\n${cleared.found.map(lineOf).join('\n')}`)
  return 1
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  return 2
})
