import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { messageOf } from '../src/lib/failure.ts'
import { createProcesses } from '../src/outside/process.ts'
import { createAwsCli } from '../src/terraform/aws/aws-cli.ts'
import { findLeftovers } from '../src/terraform/leftovers/find-leftovers.ts'
import { createOutside } from './argocd/outside.ts'
import { planTeardown } from './argocd/plan-teardown.ts'
import { runSteps } from './argocd/run-step.ts'
import { lineOf } from './argocd/step.ts'
import { teardownFacts } from './argocd/teardown-facts.ts'
import { regionOf } from './aws-region.ts'

const help = `Usage: scripts/teardown CLUSTER [--confirm CLUSTER] [--region REGION] [--dry-run]

Takes the platform and the shop down, in the order in which each part can still clean up after itself, and waits until
nothing that a controller made is left in AWS (scripts/leftovers is what looks). After it, terraform/cluster can be destroyed.
Volumes go with their data. What is gone already is left alone, so it can be run again, also after an interruption.

  --confirm   the cluster's name once more; else it is asked for
  --region    else AWS_REGION
  --no-aws    the cluster is not in AWS, so nothing is looked for there
  --kubeconfig, --context   of the cluster; else what kubectl takes by itself, if it is the one that EKS has under that name
  --dry-run   looks at everything, prints what would be done, and changes nothing
`
const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted; run it again to go on')))
const { signal } = controller
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      confirm: { type: 'string' },
      region: { type: 'string' },
      'no-aws': { type: 'boolean', default: false },
      kubeconfig: { type: 'string' },
      context: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  })
  const [cluster] = positionals
  if (values.help || cluster === undefined || positionals.length > 1) {
    process.stdout.write(help)
    return values.help ? 0 : 2
  }
  const { kubeconfig, context } = values
  const outside = createOutside({ directory: join(import.meta.dirname, '..'), signal, kubeconfig, context })
  const inAws = !values['no-aws']
  const named = kubeconfig !== undefined || context !== undefined
  const region = inAws ? regionOf(values.region) : 'none'
  const steps = planTeardown(await teardownFacts({ cluster, region, inAws, named }, outside))
  if (values['dry-run']) {
    say(steps.map((step) => `${step.why}:\n  ${lineOf(step)}`).join('\n'))
    return 0
  }
  const confirmed = values.confirm ?? (await asked(`This takes down all that runs on ${cluster}. Its name, to go on: `))
  if (confirmed !== cluster) {
    process.stderr.write(`"${confirmed}" is not ${cluster}: nothing was changed.\n`)
    return 1
  }
  const processes = createProcesses({ signal, fence: (work) => work() })
  const leftovers = (name: string, where: string) =>
    findLeftovers([name], createAwsCli({ processes, env: async () => ({}), region: where }))
  await runSteps(steps, { ...outside, leftovers, say })
  say(`The platform is down. terraform/cluster can be destroyed; the domain and the images stay.`)
  return 0
}

const asked = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(question, { signal })).trim()
  } finally {
    terminal.close()
  }
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  return 1
})
