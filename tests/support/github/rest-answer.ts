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

/** The part of a list that `per_page` and `page` ask for; more than `longest` are never given at once. */
export const page = <T>(items: T[], query: URLSearchParams, longest: number): T[] => {
  const size = Math.min(longest, Number(query.get('per_page') ?? (longest === 30 ? 10 : 30)))
  const number = Number(query.get('page') ?? 1)
  return items.slice((number - 1) * size, number * size)
}

export const refuse = (status: number, message: string, more: Record<string, unknown> = {}): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', ...more },
})
