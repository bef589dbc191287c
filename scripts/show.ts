import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a command whose output is only looked at, and returns its exit code (128 where a signal ended it). */
export const show = async (
  [command = '', ...args]: readonly string[],
  { env = {} }: { env?: Record<string, string> } = {},
): Promise<number> => {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
  const [code] = await once(child, 'close')
  return typeof code === 'number' ? code : 128
}
