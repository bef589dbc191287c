import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** One request, wholly read, and what is answered. */
export type Call = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  /** The body in the pieces that it came in, for who need not have it in one. */
  chunks: Buffer[]
  readonly body: Buffer
}
export type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer }

export const readCall = async (request: IncomingMessage): Promise<Call> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
  return {
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    chunks,
    get body() {
      return Buffer.concat(chunks)
    },
  }
}

/** Sends the answer; a HEAD request gets the headers alone, with the length that the body would have. */
export const send = (response: ServerResponse, { status, headers = {}, body = '' }: Answer, method: string): void => {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
  response.end(method === 'HEAD' ? undefined : body)
}
