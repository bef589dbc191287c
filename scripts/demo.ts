import { findEngine, whyNoEngine } from '../tests/support/engine.ts'
import { deliverAll } from './demonstration/deliver-all.ts'
import { lookingCommands } from './demonstration/keep.ts'
import { screen, screenTakingBack, showClosing } from './demonstration/screen.ts'
import { takeBack } from './demonstration/take-back.ts'
import { openWorld, type World } from './demonstration/world.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: scripts/demo [--no-engine] [--cluster] [--keep]

From a commit to a healthy deployment, four times: a first build, a change of one line, a commit that changes nothing of
the service, and a broken image. ECR, the git host and Argo CD are stand-ins on this machine; the action is the committed
bundle, as GitHub would run it. Nothing is pulled, and no configuration of yours is touched.

  --cluster    deploy to the real Kubernetes and Argo CD of scripts/cluster, which is started, and built the first time,
               unless it is up. Then two more: a rollback while another service is bumped, and a revert by hand.
               Linux, as root
  --no-engine  push an OCI layout and run nothing, even where a Docker engine answers
  --keep       leave everything up at the end, and say how to look at it
`
const values = readOptions(help, {
  cluster: { type: 'boolean', default: false },
  'no-engine': { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
})

if (process.platform !== 'linux') {
  process.stderr.write(`The demo needs Linux, as the actions do; this is ${process.platform}.\n`)
  process.exit(1)
}

const started = performance.now()
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort())
// Whoever looked on has gone (`| head`, a closed window): what was started is stopped all the same.
process.stdout.on('error', () => interrupted.abort())

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const whatRuns = ({ cluster, runs }: World): string => {
  if (cluster !== undefined) return 'A real Kubernetes runs what a real Argo CD deploys.'
  return runs ? 'It runs what Argo CD deploys, too.' : 'Of what Argo CD deploys only the pull is checked.'
}

const keep = async (world: World): Promise<void> => {
  say('\nEverything stays up until Ctrl-C. Look at it:')
  for (const [what, command] of await lookingCommands(world)) say(`  ${what.padEnd(15)}${command}`)
  await new Promise<void>((resolve) => interrupted.signal.addEventListener('abort', () => resolve()))
}

const engine = values['no-engine'] ? undefined : await findEngine()
if (engine === undefined && !values['no-engine']) say(`Docker: ${await whyNoEngine()}`)
const world = await openWorld(engine, { onCluster: values.cluster, say })
try {
  say(`${world.image.says} ${whatRuns(world)}`)
  const delivered = await deliverAll(world, screen, interrupted.signal)
  interrupted.signal.throwIfAborted()
  const { cluster } = world
  const mistaken =
    cluster === undefined
      ? []
      : await takeBack({ world, cluster, delivered, show: screenTakingBack, signal: interrupted.signal })
  interrupted.signal.throwIfAborted()
  await showClosing(world, delivered)
  const wentWell = delivered.length === 4 && delivered.every(({ mistakes }) => mistakes.length === 0)
  const good = wentWell && mistaken.length === 0
  const what = cluster === undefined ? 'All four deliveries' : 'All four deliveries, the rollback and the revert'
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  say(good ? `\n${what} ended as they should, in ${seconds} s.` : '\nNot everything ended as it should.')
  process.exitCode = good ? 0 : 1
  if (values.keep) await keep(world)
} catch (error) {
  if (!interrupted.signal.aborted) throw error
  say('\nInterrupted: what was started is being stopped.')
  process.exitCode = 130
} finally {
  await world.close()
}
