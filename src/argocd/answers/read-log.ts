import { messageOf } from '../../lib/failure.ts'
import { readText } from './json.ts'

/** The lines of a log as it is streamed, without what marks its end. */
export const readLog = (body: string): string[] =>
  body.split('\n').flatMap((line) => {
    try {
      const content = readText(JSON.parse(line), 'result', 'content')
      return content === undefined || content === '' ? [] : [content]
    } catch (error) {
      return line === '' ? [] : [`(a line that cannot be read: ${messageOf(error)})`]
    }
  })
