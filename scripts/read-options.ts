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
) => readOrEnd(help, () => parseArgs({ args, options }).values)

/** As `readOptions`, with names beside them. */
export const readArguments = <Options extends ParseArgsOptionsConfig>(help: string, options: Options) =>
  readOrEnd(help, () => parseArgs({ args: process.argv.slice(2), options, allowPositionals: true }))

const readOrEnd = <Read>(help: string, read: () => Read): Read => {
  if (process.argv.includes('--help')) {
    process.stdout.write(help)
    process.exit(0)
  }
  try {
    return read()
  } catch (error) {
    // What follows is about names that begin with a dash, of which there are none.
    const [said = ''] = messageOf(error).split('. To specify a positional')
    process.stderr.write(`${said}\n\n${help}`)
    process.exit(2)
  }
}
