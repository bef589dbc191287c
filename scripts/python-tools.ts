import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { toolDirectory } from '../tests/support/tools.ts'
import type { Ending } from './closing-table.ts'
import { installPython } from './python-environment.ts'

/** A tool of Python's: tests/tools/<name>/requirements.txt pins it, and all that it needs. */
type PythonTool = 'checkov' | 'codespell' | 'zizmor'

/** The folder of a tool's programs, its Python among them; undefined where scripts/test has not installed it. */
export const findPythonTool = async (name: PythonTool): Promise<string | undefined> => {
  const programs = join(pinned(name).directory, 'bin')
  return access(join(programs, 'python3'), constants.X_OK).then(
    () => programs,
    () => undefined,
  )
}

/** Installs a tool into the user's cache folder, unless it is there. */
export const installPythonTool = async (name: PythonTool): Promise<Ending> => {
  const wanted = pinned(name)
  return (await findPythonTool(name))
    ? { result: 'passed', note: `${wanted.version}, installed before` }
    : installPython(wanted)
}

const pinned = (name: PythonTool): { version: string; directory: string; requirements: string } => {
  const requirements = join(import.meta.dirname, '../tests/tools', name, 'requirements.txt')
  const text = readFileSync(requirements, 'utf8')
  const [, version = ''] = new RegExp(`^${name}==(\\S+)`, 'm').exec(text) ?? []
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { version, directory: join(toolDirectory(), `${name}-${version}-${hash}`), requirements }
}
