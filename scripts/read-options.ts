import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { messageOf } from '../src/lib/failure.ts'

/** As `readOptions`, with one word before them that says what to do. */
export const readCommand = <Command extends string, Options extends ParseArgsOptionsConfig>(
  help: string,
  commands: readonly Command[],
  options: Options,
) => {
  const [, , word = ''] = process.argv
  const command = commands.find((name) => name === word)
  if (command === undefined && !process.argv.includes('--help')) {
    process.stderr.write(`${word === '' ? 'Say what to do' : `There is no ${word}`}.\n\n${help}`)
    process.exit(2)
  }
  return { command, values: readOptions(help, options, process.argv.slice(3)) }
}

/** The options that a script was called with; prints the help and ends where they ask for it, or make no sense. */
export const readOptions = <Options extends ParseArgsOptionsConfig>(
  help: string,
  options: Options,
  args: string[] = process.argv.slice(2),
) => {
  if (process.argv.includes('--help')) {
    process.stdout.write(help)
    process.exit(0)
  }
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${help}`)
    process.exit(2)
  }
}
