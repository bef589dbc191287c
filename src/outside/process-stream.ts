import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Failure } from '../lib/failure.ts'
import { refuseTooLarge } from './argument-limit.ts'
import { cannotStart } from './cannot-start.ts'
import { type ChildEnvironment, childEnvironment } from './child-environment.ts'

type Settings = {
  command: string
  args: string[]
  directory: string
  env?: ChildEnvironment
  signal: AbortSignal
}

const longestError = 4_000

/**
 * What a child writes to standard output, piece by piece as it is read, in no file and never whole in memory. A code
 * other than 0 is a Failure `unexpected` with the end of what the child wrote to standard error.
 */
export const streamOf = async function* (settings: Settings): AsyncGenerator<Buffer> {
  const { command, args, directory, env, signal } = settings
  signal.throwIfAborted()
  const variables = childEnvironment(env)
  refuseTooLarge(command, args, variables)
  const child = spawn(command, args, { cwd: directory, env: variables, stdio: ['ignore', 'pipe', 'pipe'] })
  const started = new Promise<void>((resolve, reject) => {
    child.on('spawn', resolve)
    child.on('error', (error) => reject(cannotStart(command, error)))
  })
  const closed = once(child, 'close')
  closed.catch(() => undefined)
  await started
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-longestError)
  })
  try {
    for await (const chunk of child.stdout) {
      signal.throwIfAborted()
      if (Buffer.isBuffer(chunk)) yield chunk
    }
    const [code] = await closed
    if (code !== 0) throw new Failure('unexpected', `${command} ended with code ${code}: ${said.trim()}`)
  } finally {
    // Whoever stops reading wants no more of it.
    child.kill('SIGKILL')
  }
}
