import { readFile } from 'node:fs/promises'
import type { Daemon } from './daemons.ts'

/** How a process that runs was started, as /proc has it: NUL after each word (proc(5)). */
export const commandOf = async ({ pid }: Daemon) => {
  const words = async (file: 'cmdline' | 'environ'): Promise<string[]> =>
    (await readFile(`/proc/${pid}/${file}`, 'utf8')).split('\0').slice(0, -1)
  const [command = '', ...args] = await words('cmdline')
  const variables = await words('environ')
  const env = Object.fromEntries(
    variables.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]),
  )
  return { command, args, env }
}
