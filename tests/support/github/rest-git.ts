import type { Hosted } from './hosted.ts'
import type { Entry } from './objects.ts'
import { type Answer, type Call, refuse } from './rest-answer.ts'
import type { Token } from './tokens.ts'

type GitCall = Call & { hosted: Hosted; holder: Token; rest: string }

/** docs.github.com/rest/git: trees, blobs and commits. Undefined: no such endpoint. */
export const answerGit = async (call: GitCall): Promise<Answer | undefined> => {
  const { method, rest, hosted, query, body } = call
  const [, kind = '', id = ''] = /^\/git\/(trees|blobs|commits)(?:\/([0-9a-f]{40}))?$/.exec(rest) ?? []
  if (method === 'GET' && kind === 'trees' && id !== '') return readTree(hosted, id, query.has('recursive'))
  if (method === 'GET' && kind === 'blobs' && id !== '') return readBlob(hosted, id)
  if (method !== 'POST' || id !== '') return undefined
  if (kind === 'blobs') return writeBlob(hosted, body)
  if (kind === 'trees') return writeTree(hosted, body)
  return kind === 'commits' ? writeCommit(call) : undefined
}

const readTree = async ({ objects, longestTree }: Hosted, id: string, recursive: boolean): Promise<Answer> => {
  const type = await objects.typeOf(id)
  if (type !== 'tree' && type !== 'commit') return refuse(404, 'Not Found')
  const entries = await objects.tree(id, recursive)
  const truncated = recursive && entries.length > longestTree
  return { status: 200, body: { sha: id, tree: truncated ? entries.slice(0, longestTree) : entries, truncated } }
}

const readBlob = async ({ objects }: Hosted, sha: string): Promise<Answer> => {
  if ((await objects.typeOf(sha)) !== 'blob') return refuse(404, 'Not Found')
  const bytes = await objects.blob(sha)
  // In lines of 60, as GitHub gives it.
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n')
  return { status: 200, body: { sha, content, encoding: 'base64', size: bytes.length } }
}

const writeBlob = async ({ objects }: Hosted, body: Call['body']): Promise<Answer> => {
  const encoding = body.get('encoding') === 'base64' ? 'base64' : 'utf8'
  return { status: 201, body: { sha: await objects.writeBlob(Buffer.from(String(body.get('content')), encoding)) } }
}

const writeTree = async ({ objects }: Hosted, body: Call['body']): Promise<Answer> => {
  const entries: unknown = body.get('tree')
  if (!Array.isArray(entries)) return refuse(422, 'Invalid request.\n\n"tree" wasn\'t supplied.')
  const read = entries.map(readEntry)
  if (read.some(({ mode, type, sha }) => !/^(100644|100755|120000)$/.test(mode) || type !== 'blob' || sha === '')) {
    return refuse(422, 'Must supply a valid tree.mode')
  }
  return { status: 201, body: { sha: await objects.writeTree(String(body.get('base_tree')), read) } }
}

const readEntry = (value: unknown): Entry => {
  const fields = new Map<string, unknown>(Object.entries(value ?? {}))
  const text = (name: string): string => String(fields.get(name) ?? '')
  return { path: text('path'), mode: text('mode'), type: text('type'), sha: text('sha') }
}

/** Signed by GitHub where a bot leaves author and committer out (REST docs, "Signature verification for bots"). */
const writeCommit = async ({ hosted, holder, body }: GitCall): Promise<Answer> => {
  const { objects, verified } = hosted
  const parents: unknown = body.get('parents')
  const tree = String(body.get('tree'))
  if ((await objects.typeOf(tree)) !== 'tree') return refuse(422, 'Tree SHA does not exist')
  const sha = await objects.writeCommit({
    tree,
    parents: Array.isArray(parents) ? parents.map(String) : [],
    message: `${String(body.get('message'))}\n`,
    author: { name: holder.login, email: `${holder.login}@users.noreply.github.com` },
  })
  if (holder.isApp && !body.has('author') && !body.has('committer')) verified.add(sha)
  return { status: 201, body: { sha } }
}
