import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { Failure } from '../../src/lib/failure.ts'
import { type FlagName, readFlags } from './flags.ts'
import type { Question } from './questions.ts'

export type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }

const forgotten = 'The lines that were pasted after it are forgotten: give them anew'

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
  // Several lines pasted at once come together, while `question` would take the first alone and lose the others.
  const early: string[] = []
  terminal.on('line', (line) => void early.push(line))
  const nextLine = async (text: string): Promise<string> => {
    const waiting = early.shift()
    if (waiting === undefined) return Promise.race([ended, terminal.question(text)])
    output.write(`${text}${waiting}\n`)
    return waiting
  }
  /** What was pasted after a mistake would answer the wrong questions. Its last line may not be ended yet. */
  const forget = (): void => {
    if (early.length > 0 || terminal.line !== '') output.write(`${forgotten}\n`)
    early.length = 0
    if (terminal.terminal) terminal.write(null, { ctrl: true, name: 'u' })
  }
  const ended = once(terminal, 'close').then(() => {
    throw new Failure('cancelled', 'no answer came, and nothing was written')
  })
  ended.catch(() => {})
  const answers: Partial<Record<FlagName, string>> = {}
  const ask = async ({ flag, text }: Question): Promise<void> => {
    const answer = (await nextLine(`${text}: `)).trim().replaceAll(/\s+/g, '\n')
    const read = readFlags({ [flag]: answer })
    if ('flags' in read) {
      if (answer !== '') answers[flag] = answer
      return
    }
    output.write(`${read.mistakes.join('\n')}\n`)
    forget()
    await ask({ flag, text })
  }
  try {
    for (const question of questions) await ask(question)
    return answers
  } finally {
    terminal.close()
  }
}
