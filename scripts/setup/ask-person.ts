import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { Failure } from '../../src/lib/failure.ts'
import { type FlagName, readFlags } from './flags.ts'
import type { Question } from './questions.ts'

export type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }

/**
 * Asks each question, again where the answer makes no sense; what was left empty is not in the result. Throws `cancelled` where
 * the person ends it.
 */
export const askPerson = async (
  questions: Question[],
  { input, output }: Terminal,
): Promise<Partial<Record<FlagName, string>>> => {
  const terminal = createInterface({ input, output })
  terminal.on('SIGINT', () => terminal.close())
  const ended = once(terminal, 'close').then(() => {
    throw new Failure('cancelled', 'no answer came, and nothing was written')
  })
  ended.catch(() => {})
  const answers: Partial<Record<FlagName, string>> = {}
  const ask = async ({ flag, text }: Question): Promise<void> => {
    const answer = (await Promise.race([terminal.question(`${text}: `), ended])).trim().replaceAll(/\s+/g, '\n')
    const read = readFlags({ [flag]: answer })
    if ('flags' in read) {
      if (answer !== '') answers[flag] = answer
      return
    }
    output.write(`${read.mistakes.join('\n')}\n`)
    await ask({ flag, text })
  }
  try {
    for (const question of questions) await ask(question)
    return answers
  } finally {
    terminal.close()
  }
}
