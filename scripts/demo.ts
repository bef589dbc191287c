import { findEngine, whyNoEngine } from '../tests/support/engine.ts'
import { deliverAll } from './demonstration/deliver-all.ts'
import { lookingCommands } from './demonstration/keep.ts'
import { screen, showClosing } from './demonstration/screen.ts'
import { openWorld, type World } from './demonstration/world.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: scripts/demo [--no-engine] [--keep]

From a commit to a healthy deployment, four times: a first build, a change of one line, a commit that changes nothing of
the service, and a broken image. ECR, the git host and Argo CD are stand-ins on this machine; the action is the committed
bundle, as GitHub would run it. Nothing is pulled, and no configuration of yours is touched.

  --no-engine  push an OCI layout and run nothing, even where a Docker engine answers
  --keep       leave everything up at the end, and say how to look at it
`
const values = readOptions(help, {
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

const keep = async (world: World): Promise<void> => {
  say('\nEverything stays up until Ctrl-C. Look at it:')
  for (const [what, command] of await lookingCommands(world)) say(`  ${what.padEnd(15)}${command}`)
  await new Promise<void>((resolve) => interrupted.signal.addEventListener('abort', () => resolve()))
}

const engine = values['no-engine'] ? undefined : await findEngine()
if (engine === undefined && !values['no-engine']) say(`Docker: ${await whyNoEngine()}`)
const world = await openWorld(engine)
try {
  say(world.image.says)
  const delivered = await deliverAll(world, screen, interrupted.signal)
  interrupted.signal.throwIfAborted()
  await showClosing(world, delivered)
  const good = delivered.length === 4 && delivered.every(({ mistakes }) => mistakes.length === 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  say(
    good ? `\nAll four deliveries ended as they should, in ${seconds} s.` : '\nNot every delivery ended as it should.',
  )
  process.exitCode = good ? 0 : 1
  if (values.keep) await keep(world)
} catch (error) {
  if (!interrupted.signal.aborted) throw error
  say('\nInterrupted: what was started is being stopped.')
  process.exitCode = 130
} finally {
  await world.close()
}
