import type { Answer } from './answer.ts'
import { apiError } from './api.ts'
import type { Fault, Seen } from './faults.ts'
import { Refusal } from './refusal.ts'
import { challenge, registryError } from './registry.ts'

/** What is answered instead of the work, in the words of the door; undefined for a fault that is no answer. */
export const faultAnswer = (fault: Fault, { door }: Seen, url: string): Answer | undefined => {
  switch (fault.kind) {
    case 'throttled': {
      const answer = worded(door, new Refusal('ThrottlingException', 'Rate exceeded'))
      const headers = fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) }
      return { ...answer, headers: { ...answer.headers, ...headers } }
    }
    case 'fails':
      return fault.status === 500
        ? worded(door, new Refusal('ServerException', 'Internal server error', { status: 500 }))
        : { status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>503 Service Unavailable</h1>' }
    case 'expired':
      return worded(door, new Refusal('ExpiredTokenException', expiredWords[door]))
    case 'unauthorized':
      return door === 'registry' ? challenge(url) : worded(door, new Refusal('UnrecognizedClientException', invalid))
    case 'refusal': {
      const { type, message = 'as the fault wants it', status = 400, fields = {} } = fault
      return worded(door, new Refusal(type, message, { status, fields }))
    }
    case 'answers':
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(fault.body) }
    default:
      return undefined
  }
}

const invalid = 'The security token included in the request is invalid.'
const expiredWords = {
  api: 'The security token included in the request is expired',
  registry: 'Your authorization token has expired. Reauthenticate and try again.',
  layers: 'Request has expired',
}

const worded = (door: Seen['door'], refusal: Refusal): Answer => {
  if (door === 'api') return apiError(refusal)
  if (door === 'registry') return registryError(refusal)
  const body = `<Error><Code>${refusal.type}</Code><Message>${refusal.message}</Message></Error>`
  return { status: refusal.status === 400 ? 403 : refusal.status, headers: { 'content-type': 'application/xml' }, body }
}
