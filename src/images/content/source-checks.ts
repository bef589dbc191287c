import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import { isMissing } from '../../lib/is-missing.ts'

/** The Dockerfile, read; `path` is absolute, `dockerignore` the text of the .dockerignore that Docker will obey. */
export type Dockerfile = { path: string; text: string; bytes: Buffer; dockerignore: string }

type Wanted = { workspace: string; context: string; file: string | undefined }

const largestDockerfileBytes = 1024 * 1024

/**
 * Checks what can be checked before a build: the context is a folder, and the Dockerfile a text with instructions. Of a large
 * catalogue that is thousands of small questions, of which each takes ten times as long where others could be asked meanwhile.
 */
export const readDockerfile = ({ workspace, context, file }: Wanted): Dockerfile => {
  const contextPath = resolve(workspace, context)
  const kind = kindOf(contextPath)
  if (kind === 'missing')
    throw invalid(
      `context: there is no folder \`${context}\` in ${workspace}. Check the repository out first, or correct context`,
    )
  if (kind !== 'folder') throw invalid(`context: \`${context}\` is a file. Name the folder that holds it`)
  const path = file === undefined ? join(contextPath, 'Dockerfile') : resolve(workspace, file)
  const bytes = readText(path, file ?? join(context, 'Dockerfile'), elsewhere(workspace, context, file))
  const own = readIfThere(`${path}.dockerignore`)
  const dockerignore = own ?? readIfThere(join(contextPath, '.dockerignore')) ?? ''
  return { path, bytes, text: bytes.toString('utf8'), dockerignore }
}

/** Docker takes `file` from the working folder, Compose from the context: what is found there is offered. */
const elsewhere = (workspace: string, context: string, file: string | undefined): string => {
  const inContext = file === undefined ? undefined : join(context, file)
  const found = inContext !== undefined && kindOf(resolve(workspace, inContext)) === 'file'
  return `Paths count from the root of the checkout${found ? `; there is one at \`${inContext}\`` : ''}`
}

const readText = (path: string, shown: string, hint: string): Buffer => {
  const kind = kindOf(path)
  if (kind === 'missing') throw invalid(`file: there is no Dockerfile at \`${shown}\`. Set file, or context. ${hint}`)
  if (kind === 'folder') throw invalid(`file: \`${shown}\` is a folder. Name the Dockerfile in it`)
  const bytes = readFileSync(path)
  if (bytes.length > largestDockerfileBytes || bytes.includes(0)) {
    throw invalid(
      `file: \`${shown}\` is no Dockerfile: it holds ${bytes.length} bytes that are not text. Name the Dockerfile`,
    )
  }
  if (!/^[^\S\r\n]*FROM\s+\S/im.test(bytes.toString('utf8'))) {
    const what = bytes.toString('utf8').trim() === '' ? 'is empty' : 'has no FROM'
    throw invalid(`file: \`${shown}\` ${what}. Begin it with FROM and an image`)
  }
  return bytes
}

const kindOf = (path: string): 'missing' | 'folder' | 'file' => {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return 'missing'
    return found.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isMissing(error)) return 'missing'
    throw error
  }
}

const readIfThere = (path: string): string | undefined =>
  kindOf(path) === 'missing' ? undefined : readFileSync(path, 'utf8')

const invalid = (message: string): Failure => new Failure('invalid-input', message)
