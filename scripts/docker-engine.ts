import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Engine, findEngine } from '../tests/support/engine.ts'
import { installPackages, isInstalled } from './debian.ts'

/** Whether an engine answers, what was done for it, and how to undo that; one that was there already is left alone. */
export type FoundEngine = { answers: boolean; note: string; stop: () => Promise<void> }

const startWithinMilliseconds = 30_000
const nothing = async (): Promise<void> => {}

/** Finds the engine that answers; where none does and we may, installs and starts one. */
export const findOrStartEngine = async (): Promise<FoundEngine> => {
  const engine = await findEngine()
  if (engine !== undefined) return { answers: true, note: `Docker ${engine.version} answers`, stop: nothing }
  if (!(await isInstalled('dockerd'))) {
    const why = await installPackages(['docker.io'])
    if (why !== undefined) return { answers: false, note: `no Docker engine answers, and ${why}`, stop: nothing }
  }
  return start()
}

const start = async (): Promise<FoundEngine> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-dockerd-'))
  const log = join(directory, 'log')
  const output = await open(log, 'w')
  // Detached: a Ctrl-C is for us, and dockerd must outlive the clean-up that still needs it.
  const dockerd = spawn('dockerd', [], { detached: true, stdio: ['ignore', output.fd, output.fd] })
  // Asked for before anything is awaited: one that dies at once would end unseen, and be waited for without end.
  const ended = once(dockerd, 'close')
  await output.close()
  const stop = async (): Promise<void> => {
    dockerd.kill('SIGTERM')
    await ended
    await rm(directory, { recursive: true })
  }
  const engine = await Promise.race([ended.then(() => undefined), untilItAnswers()])
  if (engine !== undefined) return { answers: true, note: `Docker ${engine.version}, started for this run`, stop }
  const lastLine = (await readFile(log, 'utf8')).trim().split('\n').at(-1)
  await stop()
  return { answers: false, note: `dockerd did not start: ${lastLine}`, stop: nothing }
}

const untilItAnswers = async (): Promise<Engine | undefined> => {
  const deadline = Date.now() + startWithinMilliseconds
  while (Date.now() < deadline) {
    const engine = await findEngine()
    if (engine !== undefined) return engine
    await setTimeout(200)
  }
  return undefined
}
