import { commandOf } from './daemon-command.ts'
import { startDaemon, stopDaemons } from './daemons.ts'
import type { Layout } from './layout.ts'
import { readState, writeState } from './state.ts'

/** Ends a program of the cluster that is up, and starts it again as it was after the pause, but for what is set anew in its environment. */
export const restart = async (
  layout: Layout,
  name: string,
  pause: () => Promise<unknown>,
  environment: Record<string, string> = {},
): Promise<void> => {
  const state = await readState(layout)
  const daemon = state?.daemons.find((candidate) => candidate.name === name)
  if (state === undefined || daemon === undefined) throw new Error(`no ${name} is up`)
  const command = await commandOf(daemon)
  await stopDaemons([daemon])
  await pause()
  const started = await startDaemon(layout, { name, ...command, env: { ...command.env, ...environment } })
  const daemons = state.daemons.map((candidate) => (candidate.name === name ? started : candidate))
  await writeState(layout, { ...state, daemons })
}
