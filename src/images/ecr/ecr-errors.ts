import { Failure } from '../../lib/failure.ts'
import { type Advice, type Asked, awsAdvice, strange, unexpected, unreachable } from './aws-advice.ts'
import { ecrAdvice } from './ecr-advice.ts'

/** An error of the AWS SDK as a Failure that says what to do. A Failure stays itself. */
export const explainAwsError = (thrown: unknown, asked: Asked): Failure => {
  if (thrown instanceof Failure) return thrown
  const name = nameOf(thrown)
  const message = thrown instanceof Error ? thrown.message || codeOf(thrown) || name : String(thrown)
  const said = isStrange(thrown) ? strangeWords(thrown, message) : message
  const { reason, what, todo } = adviceFor(name, thrown, { ...asked, said })
  return new Failure(reason, `${what} (AWS said: ${said.replace(/(?<![.\s])[.\s]+$/, '')}). ${todo}`, { cause: thrown })
}

const adviceFor = (name: string, thrown: unknown, asked: Asked & { said: string }): Advice => {
  const advice = (ecrAdvice[name] ?? awsAdvice[name])?.(asked)
  if (advice) return advice
  if (isNoAnswer(thrown)) return unreachable(asked)
  return isStrange(thrown) ? strange(asked) : unexpected(asked)
}

/** What answered is not AWS: a page of a proxy, a redirection, or more than AWS ever says. */
export const isStrange = (thrown: unknown): boolean =>
  /^(SyntaxError|EndlessAnswer)$/.test(nameOf(thrown)) || (statusOf(thrown) >= 300 && statusOf(thrown) < 400)

/** The SDK tells its own developers more, on a second line. */
const strangeWords = (thrown: unknown, message: string): string =>
  statusOf(thrown) >= 300 ? `HTTP ${statusOf(thrown)}` : (message.split('\n')[0] ?? '')

const isNoAnswer = (thrown: unknown): boolean =>
  nameOf(thrown) === 'TimeoutError' || noAnswerCodes.test(codeOf(thrown)) || statusOf(thrown) >= 500

const noAnswerCodes =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_PROXY_)/

export const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'Error')

/** Node's code of a network error, empty for all else. */
export const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : ''

/** The HTTP status of an answer, 0 without one. */
export const statusOf = (thrown: unknown): number => Number(metadataOf(thrown).httpStatusCode ?? 0)

export const metadataOf = (thrown: unknown): Record<string, unknown> => {
  if (typeof thrown !== 'object' || thrown === null || !('$metadata' in thrown)) return {}
  const metadata = thrown.$metadata
  return typeof metadata === 'object' && metadata !== null ? { ...metadata } : {}
}
