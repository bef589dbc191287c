import { findEngine, whyNoEngine } from '../tests/support/engine.ts'
import { type Delivered, deliverAll } from './demonstration/deliver-all.ts'
import { interruption, untilInterrupted } from './demonstration/interruption.ts'
import { lookingCommands } from './demonstration/keep.ts'
import { servePage, summariesPage } from './demonstration/open.ts'
import { screen, screenTakingBack, showClosing } from './demonstration/screen.ts'
import { takeBack } from './demonstration/take-back.ts'
import { openWorld, type World } from './demonstration/world.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: scripts/demo [--no-engine] [--cluster] [--keep] [--open]

From a commit to a healthy deployment, four times: a first build, a change of one line, a commit that changes nothing of
the service, and a broken image. ECR, the git host and Argo CD are stand-ins on this machine; the action is the committed
bundle, as GitHub would run it. Nothing is pulled, and no configuration of yours is touched.

  --cluster    deploy to the real Kubernetes and Argo CD of scripts/cluster, which is started, and built the first time,
               unless it is up. Then two more: a rollback while another service is bumped, and a revert by hand.
               Linux, as root
  --no-engine  push an OCI layout and run nothing, even where a Docker engine answers
  --keep       leave everything up at the end, and say how to look at it
  --open       serve the summaries of the deliveries as a page at the end, as GitHub shows them below a run
`
const values = readOptions(help, {
  cluster: { type: 'boolean', default: false },
  'no-engine': { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
})

if (process.platform !== 'linux') {
  process.stderr.write(`The demo needs Linux, as the actions do; this is ${process.platform}.\n`)
  process.exit(1)
}

const started = performance.now()
const interrupted = interruption()

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const whatRuns = ({ cluster, runs }: World): string => {
  if (cluster !== undefined) return 'A real Kubernetes runs what a real Argo CD deploys.'
  return runs ? 'It runs what Argo CD deploys, too.' : 'Of what Argo CD deploys only the pull is checked.'
}

/** What stays up at the end, and for how long: until Ctrl-C. */
const stayUp = async (world: World, delivered: Delivered[]): Promise<void> => {
  const page = values.open
    ? await servePage(
        await summariesPage('The demo: what each delivery wrote into its summary', summariesOf(delivered)),
      )
    : undefined
  const commands = values.keep ? await lookingCommands(world) : []
  say(`\n${values.keep ? 'Everything' : 'The page'} stays up until Ctrl-C. Look at it:`)
  if (page !== undefined) say(`  ${'the summaries'.padEnd(15)}${page.url}`)
  for (const [what, command] of commands) say(`  ${what.padEnd(15)}${command}`)
  await untilInterrupted(interrupted)
  await page?.close()
}

const summariesOf = (delivered: Delivered[]) =>
  delivered.map(({ delivery, run }, index) => ({
    heading: `${index + 1} of ${delivered.length}: ${delivery.title}`,
    summary: run.summary,
  }))

const engine = values['no-engine'] ? undefined : await findEngine()
if (engine === undefined && !values['no-engine']) say(`Docker: ${await whyNoEngine()}`)
const world = await openWorld(engine, { onCluster: values.cluster, say })
try {
  say(`${world.image.says} ${whatRuns(world)}`)
  const delivered = await deliverAll(world, screen, interrupted)
  interrupted.throwIfAborted()
  const { cluster } = world
  const mistaken =
    cluster === undefined
      ? []
      : await takeBack({ world, cluster, delivered, show: screenTakingBack, signal: interrupted })
  interrupted.throwIfAborted()
  await showClosing(world, delivered)
  const wentWell = delivered.length === 4 && delivered.every(({ mistakes }) => mistakes.length === 0)
  const good = wentWell && mistaken.length === 0
  const what = cluster === undefined ? 'All four deliveries' : 'All four deliveries, the rollback and the revert'
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  say(good ? `\n${what} ended as they should, in ${seconds} s.` : '\nNot everything ended as it should.')
  process.exitCode = good ? 0 : 1
  if (values.keep || values.open) await stayUp(world, delivered)
} catch (error) {
  if (!interrupted.aborted) throw error
  say('\nInterrupted: what was started is being stopped.')
  process.exitCode = 130
} finally {
  await world.close()
}
