import { Failure } from '../../lib/failure.ts'
import type { HttpResponse } from '../../outside/http.ts'
import { readText } from '../answers/json.ts'

/** The body as JSON; a Failure when something that is not Argo CD has answered. */
export const parseBody = (server: string, { body, headers }: HttpResponse): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    const type = headers['content-type'] ?? 'no content type'
    throw new Failure(
      'unreachable',
      `${server} answered with ${type} instead of JSON. Is argocd-server the address of Argo CD itself, and not of a login page before it?`,
    )
  }
}

/** What Argo CD says in an answer that is no 200. */
export const saidBy = ({ body }: HttpResponse): string => {
  try {
    return (readText(JSON.parse(body), 'message') ?? body.slice(0, 200)).replace(/(?<![.\s])[.\s]+$/, '')
  } catch {
    return body.slice(0, 200)
  }
}

/** What an answer other than 200 means; `right` is what the token would need, in the words of Argo CD's RBAC. */
export const refusal = (server: string, response: HttpResponse, right: string): Failure => {
  const { status, headers } = response
  const said = saidBy(response)
  if (status === 401) {
    return new Failure(
      'denied',
      `Argo CD at ${server} does not accept argocd-token: ${said}. It may have expired; make a new one`,
    )
  }
  if (status === 403) {
    return new Failure('denied', `Argo CD at ${server} denies ${right} to the token: ${said}. Give its role that right`)
  }
  if (status === 404) return new Failure('not-found', `Argo CD at ${server} answered: ${said}`)
  if (status >= 300 && status < 400) {
    return new Failure('unreachable', `${server} redirects to ${headers.location}: give that address as argocd-server`)
  }
  const reason = status >= 500 || status === 429 ? 'unreachable' : 'rejected'
  const waitMilliseconds = reason === 'unreachable' ? retryAfter(headers) : 0
  return new Failure(reason, `Argo CD at ${server} answered ${status}: ${said}`, { waitMilliseconds })
}

const longestWaitMilliseconds = 60_000

/** Seconds, as `Retry-After` has them; a date is as good as nothing said. */
const retryAfter = (headers: HttpResponse['headers']): number =>
  Math.min(Math.max(0, Number(headers['retry-after'] ?? 0) * 1000 || 0), longestWaitMilliseconds)

/** For a part of an application (400) or of an older Argo CD (404) that is not there. */
export const ifThere = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Failure && (error.reason === 'rejected' || error.reason === 'not-found')) return undefined
    throw error
  }
}

/** Of a sync: a closed window, another operation and automatic sync are no fault of the token's, and may pass. */
export const isSyncPutOff = (response: HttpResponse): boolean =>
  response.status === 400 || /blocked by sync window/.test(saidBy(response))
