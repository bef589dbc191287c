export type Access = { writers: string[]; readers: string[] }
export type Answer = { status: number; headers?: Record<string, string>; body: string }

type Question = { access: Access; authorization: string | undefined; writes: boolean; exists: boolean; name: string }

const unauthorized = (body: string): Answer => ({
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="GitHub"' },
  body,
})

/** GitHub's refusals, in its words; undefined lets the request through. Every repository is private. */
export const judgeAccess = ({ access, authorization, writes, exists, name }: Question): Answer | undefined => {
  if (authorization === undefined) return unauthorized('No anonymous access.')
  const token = tokenOf(authorization)
  const mayWrite = token !== undefined && access.writers.includes(token)
  const mayRead = mayWrite || (token !== undefined && access.readers.includes(token))
  if (!mayRead) {
    return unauthorized('Invalid username or token. Password authentication is not supported for Git operations.')
  }
  if (!exists) return { status: 404, body: 'Repository not found.' }
  if (writes && !mayWrite) return { status: 403, body: `Permission to ${name}.git denied to reader.` }
  return undefined
}

const tokenOf = (authorization: string): string | undefined => {
  const [, encoded] = /^basic (\S+)$/i.exec(authorization) ?? []
  const [, token] = /^x-access-token:(.+)$/.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? []
  return token
}
