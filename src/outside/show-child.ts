import { spawn } from 'node:child_process'
import { refuseTooLarge } from './argument-limit.ts'
import { cannotStart } from './cannot-start.ts'
import { childEnvironment } from './child-environment.ts'
import type { ShowOptions } from './child-options.ts'

/** Runs a child that says into the log what it says; resolves to its code, or 128 for a signal. */
export const showChild = (command: string, args: string[], options: ShowOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    const { listen } = options
    const env = childEnvironment(options.env)
    refuseTooLarge(command, args, env)
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe'
    const child = spawn(command, args, {
      stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
      env,
      ...(options.directory === undefined ? {} : { cwd: options.directory }),
    })
    child.on('error', (error) => reject(cannotStart(command, error)))
    child.on('close', (code, killedBy) => resolve(code ?? (killedBy === null ? 1 : 128)))
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        process.stdout.write(chunk)
        listen?.(chunk)
      })
    }
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(options.input)
  })
