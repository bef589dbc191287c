import { setTimeout } from 'node:timers/promises'
import { type Daemon, isAlive, lastWords } from './daemons.ts'
import type { Layout } from './layout.ts'

type Wait = { what: string; layout: Layout; daemons: readonly Daemon[]; seconds?: number }

/** Waits until the question is answered with anything but undefined; a daemon that ended meanwhile ends the wait, with its last words. */
export const until = async <T>(
  { what, layout, daemons, seconds = 60 }: Wait,
  ask: () => Promise<T | undefined>,
): Promise<T> => {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined) return answer
    for (const daemon of daemons) {
      if (!(await isAlive(daemon)))
        throw new Error(`${daemon.name} has ended:\n${await lastWords(layout, daemon.name)}`)
    }
    await setTimeout(100)
  }
  const words = await Promise.all(daemons.map(async ({ name }) => `${name}:\n${await lastWords(layout, name)}`))
  throw new Error(`${what}: not within ${seconds} s. ${words.join('\n')}`)
}
