import { createInterface } from 'node:readline/promises'

type Asked = { question: string; signal: AbortSignal; terminal?: Terminal }
export type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }

/** The name that a person gives to confirm; empty where nobody can answer. */
export const askName = async ({ question, signal, terminal = here }: Asked): Promise<string> => {
  const lines = createInterface(terminal)
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
  try {
    return (await Promise.race([lines.question(question, { signal }), ended])).trim()
  } finally {
    lines.close()
  }
}

const here: Terminal = { input: process.stdin, output: process.stdout }
