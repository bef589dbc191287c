import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { git, gitText } from './real-git.ts'

/** Path → content; `null` deletes, an object gives another mode than 100644. */
export type Files = Record<string, string | Buffer | null | { mode: '100755' | '120000'; content: string }>

export type LogEntry = { commit: string; parents: string[]; subject: string; author: string; body: string }

export type Repository = {
  path: string
  /** Commits on top of a branch as another writer would; returns the commit. */
  commit: (files: Files, options?: { branch?: string; message?: string }) => Promise<string>
  head: (branch?: string) => Promise<string>
  /** The bytes of a file at a revision (default: `main`). */
  read: (path: string, revision?: string) => Promise<Buffer>
  /** Newest first. */
  log: (branch?: string) => Promise<LogEntry[]>
  /** Declines every push to the branch, as a protected branch of GitHub does. */
  protect: (branch: string) => Promise<void>
}

/** Makes a bare repository that answers filters and wanted objects as GitHub does, and takes no forced push. */
export const createRepository = async (path: string, files: Files): Promise<Repository> => {
  await mkdir(path, { recursive: true })
  await git(path, ['init', '--quiet', '--bare', '--initial-branch=main'])
  const settings = [
    ['uploadpack.allowFilter', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    ['receive.denyNonFastForwards', 'true'],
    ['http.receivepack', 'true'],
    ['gc.auto', '0'],
  ] as const
  for (const [key, value] of settings) await git(path, ['config', key, value])
  const repository = openRepository(path)
  await repository.commit(files, { message: 'Start' })
  return repository
}

const openRepository = (path: string): Repository => ({
  path,
  head: (branch = 'main') => gitText(path, ['rev-parse', '--verify', `refs/heads/${branch}`]),
  read: (file, revision = 'main') => git(path, ['cat-file', 'blob', `${revision}:${file}`]),
  commit: async (files, { branch = 'main', message = 'Change' } = {}) => {
    const parent = await gitText(path, ['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`])
    await git(path, ['fast-import', '--quiet'], importStream({ files, branch, message, parent }))
    return gitText(path, ['rev-parse', `refs/heads/${branch}`])
  },
  log: async (branch = 'main') => {
    const format = '--format=%H%x1f%P%x1f%s%x1f%an <%ae>%x1f%b%x1e'
    const text = await gitText(path, ['log', format, `refs/heads/${branch}`])
    return text.split('\x1e').filter(Boolean).map(readLogEntry)
  },
  protect: async (branch) => {
    const hook = join(path, 'hooks', 'pre-receive')
    await mkdir(join(path, 'hooks'), { recursive: true })
    await writeFile(hook, protectingHook(branch))
    await chmod(hook, 0o755)
  },
})

const readLogEntry = (text: string): LogEntry => {
  const [commit = '', parents = '', subject = '', author = '', body = ''] = text.trim().split('\x1f')
  return { commit, parents: parents.split(' ').filter(Boolean), subject, author, body: body.trim() }
}

type Import = { files: Files; branch: string; message: string; parent: string }

const importStream = ({ files, branch, message, parent }: Import): Buffer => {
  const parts: (string | Buffer)[] = [
    `commit refs/heads/${branch}\ncommitter Somebody <somebody@example.com> ${Math.floor(Date.now() / 1000)} +0000\n`,
    `data ${Buffer.byteLength(message)}\n${message}\n`,
    parent === '' ? '' : `from ${parent}\n`,
    ...Object.entries(files).flatMap(([path, file]) => fileCommands(path, file)),
    '\n',
  ]
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

const fileCommands = (path: string, file: Files[string]): (string | Buffer)[] => {
  if (file === null || file === undefined) return [`D ${path}\n`]
  const { mode, content } = typeof file === 'string' || Buffer.isBuffer(file) ? { mode: '100644', content: file } : file
  const bytes = Buffer.from(content)
  return [`M ${mode} inline ${path}\ndata ${bytes.length}\n`, bytes, '\n']
}

const protectingHook = (branch: string): string => `#!/bin/sh
while read -r old new ref; do
  if [ "$ref" = "refs/heads/${branch}" ]; then
    echo "error: GH006: Protected branch update failed for $ref." >&2
    echo "error: Changes must be made through a pull request." >&2
    exit 1
  fi
done
`
