import { readFile } from 'node:fs/promises'
import { startDaemon, stopDaemons } from './daemons.ts'
import type { Layout } from './layout.ts'
import { readState, writeState } from './state.ts'

/** Ends a program of the cluster that is up, and starts it again as it was after the pause. */
export const restart = async (layout: Layout, name: string, pause: () => Promise<unknown>): Promise<void> => {
  const state = await readState(layout)
  const daemon = state?.daemons.find((candidate) => candidate.name === name)
  if (state === undefined || daemon === undefined) throw new Error(`no ${name} is up`)
  const [command = '', ...args] = await listOf(daemon.pid, 'cmdline')
  const variables = await listOf(daemon.pid, 'environ')
  const env = Object.fromEntries(
    variables.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]),
  )
  await stopDaemons([daemon])
  await pause()
  const started = await startDaemon(layout, { name, command, args, env })
  const daemons = state.daemons.map((candidate) => (candidate.name === name ? started : candidate))
  await writeState(layout, { ...state, daemons })
}

/** Of a process, as /proc has it: NUL after each (proc(5)). */
const listOf = async (pid: number, file: 'cmdline' | 'environ'): Promise<string[]> =>
  (await readFile(`/proc/${pid}/${file}`, 'utf8')).split('\0').slice(0, -1)
