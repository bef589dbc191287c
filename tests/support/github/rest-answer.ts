/** An answer of the REST API; a body is sent as JSON. */
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown }

/** A request to the REST API; `name` is `owner/name` where the path names a repository. */
export type Call = {
  method: string
  path: string
  query: URLSearchParams
  authorization: string | undefined
  name: string
  body: Map<string, unknown>
}

export const refuse = (status: number, message: string, more: Record<string, unknown> = {}): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', ...more },
})
