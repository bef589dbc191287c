import { readFileSync } from 'node:fs'
import { Failure } from '../lib/failure.ts'

/** execve(2): one argument or variable, with its end, in bytes. */
const longestString = 131_072
/** Below this the kernel takes all of them together, whatever the limit of the stack is. */
const alwaysTaken = 131_072
const neverTaken = 6 * 1024 * 1024
const pointer = 8

/**
 * Refuses what the kernel would refuse as E2BIG. It is looked at before, since `@actions/exec` never tells of it: a child
 * that cannot be started at all ends the whole process there.
 */
export const refuseTooLarge = (command: string, args: string[], env: Record<string, string>): void => {
  const variables = Object.entries(env).map(([name, value]) => ({ name, bytes: sizeOf(`${name}=${value}`) }))
  const longest = variables.find(({ bytes }) => bytes > longestString)
  if (longest) throw tooLarge(command, `${longest.name} has ${longest.bytes} bytes, and a variable at most 128 KiB`)
  const argument = args.map(sizeOf).find((bytes) => bytes > longestString)
  if (argument) throw tooLarge(command, `one of its arguments has ${argument} bytes, and may have at most 128 KiB`)
  const all = [...variables.map(({ bytes }) => bytes), ...args.map(sizeOf), sizeOf(command), sizeOf(command)]
  const total = all.reduce((sum, bytes) => sum + bytes + pointer, 0)
  if (total <= alwaysTaken || total <= limit()) return
  const [largest] = variables.toSorted((a, b) => b.bytes - a.bytes)
  throw tooLarge(
    command,
    `its environment and arguments have ${total} bytes, and this machine takes ${limit()}; the largest variable is ${largest?.name}`,
  )
}

const sizeOf = (text: string): number => Buffer.byteLength(text) + 1

const tooLarge = (command: string, found: string): Failure =>
  new Failure(
    'invalid-input',
    `cannot start ${command}: ${found}. Take large values out of \`env\`, GITHUB_ENV and the inputs, into files`,
  )

/** A quarter of the stack (execve(2)), as /proc/self/limits has it. */
const limit = (): number => {
  const [, stack = ''] = /^Max stack size\s+(\d+|unlimited)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
  return Math.min(Math.max(Number(stack) / 4 || neverTaken, alwaysTaken), neverTaken)
}
