import { createInterface } from 'node:readline/promises'
import { type FlagName, readFlags } from './flags.ts'
import type { Question } from './questions.ts'

/** Asks each question on the terminal, again where the answer makes no sense; what was left empty is not in the result. */
export const askPerson = async (questions: Question[]): Promise<Partial<Record<FlagName, string>>> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answers: Partial<Record<FlagName, string>> = {}
  try {
    for (const { flag, text } of questions) {
      for (;;) {
        const answer = (await terminal.question(`${text}: `)).trim().replaceAll(/\s+/g, '\n')
        const read = readFlags({ [flag]: answer })
        if ('flags' in read) {
          if (answer !== '') answers[flag] = answer
          break
        }
        process.stdout.write(`${read.mistakes.join('\n')}\n`)
      }
    }
    return answers
  } finally {
    terminal.close()
  }
}
