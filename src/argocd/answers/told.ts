import { Failure, messageOf } from '../../lib/failure.ts'
import { at } from '../../lib/json.ts'
import type { Application } from './application.ts'
import { readNumber, readText } from './json.ts'
import { readApplication } from './read-application.ts'

/** What the watch stream says: of an application, as it is after the change; DELETED ones are as they were. */
export type Told = { type: 'ADDED' | 'MODIFIED' | 'DELETED' | ''; application: Application }

/** A line that grows without an end is no line. */
const longestLineCharacters = 64 * 1024 * 1024

/** The lines of a text that comes in pieces; what is left when it ends is half a line, and is dropped. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n')
    rest += first
    if (rest.length > longestLineCharacters)
      throw new Failure('unreachable', 'the watch stream has a line without an end')
    for (const next of others) {
      yield rest
      rest = next
    }
  }
}

/**
 * One line of the stream: `data: {"result":{"type","application"}}` as server-sent events, or bare JSON; undefined for
 * comments, which say that it is alive, and for empty lines. A Failure when it says that it cannot go on.
 */
export const readTold = (line: string): Told | undefined => {
  const text = line.replace(/^data: ?/, '').trim()
  if (!text.startsWith('{')) return undefined
  const message = parse(text)
  const error = at(message, 'error') ?? undefined
  if (error !== undefined) {
    const reason = readNumber(error, 'http_code') === 401 ? 'denied' : 'unreachable'
    throw new Failure(reason, `the watch stream ended: ${readText(error, 'message') ?? 'it does not say why'}`)
  }
  return {
    type: typeOf(readText(message, 'result', 'type')),
    application: readApplication(at(message, 'result', 'application')),
  }
}

const typeOf = (type: string | undefined): Told['type'] =>
  type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED' ? type : ''

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure('unreachable', `the watch stream has a line that cannot be read: ${messageOf(error)}`)
  }
}
