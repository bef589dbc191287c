import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { messageOf } from '../src/lib/failure.ts'
import { isRecord } from '../src/lib/json.ts'
import { findSchemas, schemaDirectory } from '../tests/support/schemas/find-schemas.ts'
import { type KindSchema, kubernetesSchemas, resourceSchemas } from '../tests/support/schemas/kind-schema.ts'
import { definitions, kubernetes, type Source } from '../tests/support/schemas/sources.ts'
import type { Ending } from './closing-table.ts'
import { isInstalled } from './debian.ts'

/** Makes the schemas of Kubernetes' kinds and of those that we add to it, from their pinned Go modules. */
export const installSchemas = async (): Promise<Ending> => {
  if (await findSchemas()) return { result: 'passed', note: `${kubernetes.version}, made before` }
  if (!(await isInstalled('go'))) return { result: 'not-run', note: 'no Go to get them with: see https://go.dev/dl' }
  const directory = schemaDirectory()
  const partial = `${directory}.${process.pid}`
  try {
    const schemas = await makeSchemas()
    for (const { path, schema } of schemas) {
      await mkdir(dirname(join(partial, path)), { recursive: true })
      await writeFile(join(partial, path), JSON.stringify(schema))
    }
    await rename(partial, directory)
    return { result: 'passed', note: `${kubernetes.version} and ${definitions.length} others, ${schemas.length} kinds` }
  } catch (error) {
    return { result: 'failed', note: messageOf(error) }
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

const makeSchemas = async (): Promise<KindSchema[]> => {
  const swagger: unknown = JSON.parse(await readFile(join(await download(kubernetes), kubernetes.file), 'utf8'))
  const schemas = kubernetesSchemas(swagger)
  for (const source of definitions) {
    const directory = join(await download(source), source.directory)
    const files = (await readdir(directory)).filter(
      (file) => file.endsWith('.yaml') && !file.startsWith('kustomization'),
    )
    for (const file of files)
      schemas.push(...resourceSchemas(parse(await readFile(join(directory, file), 'utf8')), swagger))
  }
  return schemas
}

/** The module's folder in Go's cache. Go holds what it downloads against its own record; we hold it against ours. */
const download = async ({ module, version, sum }: Source): Promise<string> => {
  const nowhere = await mkdtemp(join(tmpdir(), 'slipway-schemas-'))
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '' }
  try {
    const wanted = `${module}@${version}`
    const { stdout } = await promisify(execFile)('go', ['mod', 'download', '-json', wanted], { cwd: nowhere, env })
    const found: unknown = JSON.parse(stdout)
    if (!isRecord(found) || found.Sum !== sum)
      throw new Error(
        `${wanted} is not what tests/support/schemas/sources.ts pins, which has the sum ${sum}: ${stdout}`,
      )
    return String(found.Dir)
  } finally {
    await rm(nowhere, { recursive: true })
  }
}
