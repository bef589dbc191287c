import { exec } from '@actions/exec'
import { refuseTooLarge } from './argument-limit.ts'
import { cannotStart } from './cannot-start.ts'
import { childEnvironment } from './child-environment.ts'
import type { Output, ProcessOptions } from './child-options.ts'
import { onPath } from './find-program.ts'

/** Runs a child and keeps what it says, and nothing of it gets into the log. */
export const captureChild = async (command: string, args: string[], options: ProcessOptions): Promise<Output> => {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  const { directory: cwd, input } = options
  const env = childEnvironment(options.env)
  refuseTooLarge(command, args, env)
  const code = await exec(`"${programOf(command)}"`, args, {
    silent: true,
    ignoreReturnCode: true,
    env,
    listeners: { stdout: keptIn(stdout), stderr: keptIn(stderr) },
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input: Buffer.from(input) }),
  }).catch((error: unknown) => {
    throw cannotStart(command, error)
  })
  const bytes = Buffer.concat(stdout)
  return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes }
}

/**
 * `@actions/exec` looks for lines in what came so far, again with every chunk: of an output without any that takes the
 * square of its length. Nobody listens to its lines, so it is given nothing to look through.
 */
const keptIn =
  (chunks: Buffer[]) =>
  (data: Buffer): void => {
    chunks.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength))
    data.toString = () => ''
  }

/**
 * The file that the command stands for. `@actions/exec` would look for it, too, but says in the log, at each call, which
 * folders of the PATH it may not read.
 */
const programOf = (command: string): string => {
  if (command.includes('/')) return command
  const found = onPath(command)
  if (found === undefined) throw cannotStart(command, 'no folder of the PATH has it')
  return found
}
