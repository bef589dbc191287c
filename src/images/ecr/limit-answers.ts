import { pipeline, Readable, Transform } from 'node:stream'
import type { ECRClient } from '@aws-sdk/client-ecr'
import { isRecord } from '../../lib/json.ts'
import { endlessAnswer, largestAnswerBytes } from '../../outside/read-whole.ts'

/** The SDK would keep an answer that never ends until the memory is full; here it ends with an error, `EndlessAnswer`. */
export const limitAnswers = (client: ECRClient): ECRClient => {
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      const { response } = result
      if (isRecord(response) && response.body instanceof Readable) response.body = limited(response.body)
      return result
    },
    // The innermost: before the one that reads the answer.
    { step: 'deserialize', priority: 'low', name: 'limitAnswers' },
  )
  return client
}

const limited = (body: Readable): Readable => {
  let size = 0
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length
      done(size > largestAnswerBytes ? endlessAnswer() : null, chunk)
    },
  })
  // An error goes to whoever reads; what was not read is hung up on.
  pipeline(body, counter, () => undefined)
  return counter
}
