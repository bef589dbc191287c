import { join } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { bootstrapFacts } from './argocd/bootstrap-facts.ts'
import { nextSteps } from './argocd/next-steps.ts'
import { createOutside } from './argocd/outside.ts'
import { planBootstrap } from './argocd/plan-bootstrap.ts'
import { runSteps } from './argocd/run-step.ts'
import { lineOf } from './argocd/step.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: scripts/bootstrap [--repository URL] [--revision main] [--environment demo]… [--push] [--dry-run]

From a cluster that terraform/cluster has made to a platform that is up, and a shop on it: writes the cluster's file from
Terraform's outputs, installs Argo CD, gives it its projects and the application root, and waits until everything is synced
and healthy. What is done already is left alone, so it can be run again, also after an interruption.

  --repository     the repository that Argo CD follows: your fork. Like the next three, needed once; the file keeps it
  --revision       its branch
  --environment    what of the shop runs on this cluster: demo or production, or both by giving it twice
  --expose-argocd  has argocd.<domain> answer the internet; --no-expose-argocd takes that back
  --push           commits the cluster's file, and nothing else, and pushes it to the branch
  --outputs        a file with what \`terraform output -json\` printed; else terraform/cluster is asked
  --kubeconfig, --context   of the cluster; else what kubectl takes by itself
  --minutes        how long the applications may take (30)
  --dry-run        looks at everything, prints what would be done, and changes nothing
`
const values = readOptions(help, {
  repository: { type: 'string' },
  revision: { type: 'string' },
  environment: { type: 'string', multiple: true },
  'expose-argocd': { type: 'boolean' },
  'no-expose-argocd': { type: 'boolean' },
  push: { type: 'boolean', default: false },
  outputs: { type: 'string' },
  kubeconfig: { type: 'string' },
  context: { type: 'string' },
  minutes: { type: 'string', default: '30' },
  'dry-run': { type: 'boolean', default: false },
})

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('interrupted; run it again to go on')))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const main = async (): Promise<void> => {
  const outside = createOutside({
    directory: join(import.meta.dirname, '..'),
    signal: controller.signal,
    kubeconfig: values.kubeconfig,
    context: values.context,
  })
  const facts = await bootstrapFacts(
    {
      repository: values.repository,
      revision: values.revision,
      environments: values.environment,
      exposeArgocd: values['expose-argocd'] === true ? true : values['no-expose-argocd'] === true ? false : undefined,
      outputs: values.outputs,
      push: values.push,
      minutes: Number(values.minutes),
    },
    outside,
  )
  for (const warning of facts.warnings) process.stderr.write(`warning: ${warning}\n`)
  const steps = planBootstrap(facts)
  if (values['dry-run']) return say(steps.map((step) => `${step.why}:\n  ${lineOf(step)}`).join('\n'))
  const leftovers = async () => []
  await runSteps(steps, { ...outside, leftovers, say })
  say(nextSteps(facts))
}

process.exitCode = await main().then(
  () => 0,
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`)
    return 1
  },
)
