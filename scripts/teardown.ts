import { join } from 'node:path'
import { Failure, messageOf } from '../src/lib/failure.ts'
import { createProcesses } from '../src/outside/process.ts'
import { createAwsCli } from '../src/terraform/aws/aws-cli.ts'
import { findLeftovers } from '../src/terraform/leftovers/find-leftovers.ts'
import { createOutside } from './argocd/outside.ts'
import { planTeardown } from './argocd/plan-teardown.ts'
import { runSteps } from './argocd/run-step.ts'
import { lineOf, type Step } from './argocd/step.ts'
import { missingToDo, refused, teardownFacts } from './argocd/teardown-facts.ts'
import { regionOf } from './aws-region.ts'
import { readArguments } from './read-options.ts'
import { askName } from './taking-down/ask-name.ts'
import { destroyCommands } from './taking-down/destroy-commands.ts'
import { otherWay } from './taking-down/other-way.ts'
import { readStacksOf } from './taking-down/read-stacks.ts'
import { refuseNames } from './taking-down/refuse-names.ts'

const help = `Usage: scripts/teardown CLUSTER [--confirm CLUSTER] [--region REGION] [--dry-run]

Takes the platform and the shop down, in the order in which each part can still clean up after itself, and waits until
nothing that a controller made is left in AWS (scripts/leftovers is what looks). After it, terraform/cluster can be destroyed,
by the commands that it ends with.
Volumes go with their data. What is gone already is left alone, so it can be run again, also after an interruption.

  --confirm   the cluster's name once more; else it is asked for
  --region    else AWS_REGION
  --no-aws    the cluster is not in AWS, so nothing is looked for there
  --kubeconfig, --context   of the cluster; else what kubectl takes by itself, if it is the one that EKS has under that name
  --dry-run   looks at everything, prints what would be done, and changes nothing: it needs kubectl, and no helm
`
const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted; run it again to go on')))
const { signal } = controller
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const regionOfCluster = (cluster: string, given: string | undefined): string => {
  refuseNames([cluster])
  return regionOf(given)
}

const main = async (): Promise<number> => {
  const { values, positionals } = readArguments(help, {
    confirm: { type: 'string' },
    region: { type: 'string' },
    'no-aws': { type: 'boolean', default: false },
    kubeconfig: { type: 'string' },
    context: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  })
  const [cluster] = positionals
  if (cluster === undefined || positionals.length > 1) {
    process.stderr.write(`Name one cluster.\n\n${help}`)
    return 2
  }
  const { kubeconfig, context } = values
  const outside = createOutside({ directory: join(import.meta.dirname, '..'), signal, kubeconfig, context })
  const inAws = !values['no-aws']
  const named = kubeconfig !== undefined || context !== undefined
  const region = inAws ? regionOfCluster(cluster, values.region) : 'none'
  const facts = await teardownFacts({ cluster, region, inAws, named }, outside)
  const where = inAws ? `${cluster} in ${region} of the account ${facts.account}` : cluster
  const steps = planTeardown(facts)
  const after = [
    'Then, from the root of the clone, with the variables of its applies (docs/platform.md, "Down again"):',
    ...destroyCommands({ cluster, region, ...(await readStacksOf(outside.directory)) }).map(
      (command) => `  ${command}`,
    ),
  ].join('\n')
  const missing = await missingToDo(steps, outside)
  if (values['dry-run']) {
    say(planOf({ where, steps, after: inAws ? [after] : [], missing }))
    return 0
  }
  if (missing.length > 0) throw refused(missing)
  const question = `This takes down all that runs on ${where}. Its name, to go on: `
  const confirmed = values.confirm ?? (await askName({ question, signal }))
  if (confirmed !== cluster) {
    process.stderr.write(`"${confirmed}" is not ${cluster}: nothing was changed. Give it, or --confirm ${cluster}\n`)
    return 1
  }
  const processes = createProcesses({ signal, fence: (work) => work() })
  const leftovers = (name: string, place: string) =>
    findLeftovers([name], createAwsCli({ processes, env: async () => ({}), region: place }))
  await runSteps(steps, { ...outside, leftovers, say }).catch((error: unknown) => {
    throw inAws ? withOtherWay(error, { cluster, region }) : error
  })
  say('The platform is down; the domain and the images stay.')
  if (inAws) say(after)
  return 0
}

type Plan = { where: string; steps: Step[]; after: string[]; missing: string[] }

const planOf = ({ where, steps, after, missing }: Plan): string =>
  [
    `On ${where}:`,
    ...steps.map((step) => `${step.why}:\n  ${lineOf(step)}`),
    ...after,
    ...missing.map((trouble) => `Missing to do it: ${trouble}`),
  ].join('\n')

const withOtherWay = (error: unknown, where: { cluster: string; region: string }): unknown => {
  if (signal.aborted) return error
  const todo = `Where the cluster is past mending: ${otherWay(where)}`
  return new Failure('rejected', `${messageOf(error)}\n${todo}`, { cause: error })
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  return 1
})
