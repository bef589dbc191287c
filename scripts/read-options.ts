import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { messageOf } from '../src/lib/failure.ts'

/** The options that a script was called with; prints the help and ends where they ask for it, or make no sense. */
export const readOptions = <Options extends ParseArgsOptionsConfig>(help: string, options: Options) => {
  if (process.argv.includes('--help')) {
    process.stdout.write(help)
    process.exit(0)
  }
  try {
    return parseArgs({ options }).values
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${help}`)
    process.exit(2)
  }
}
