import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { toolDirectory } from '../tests/support/tools.ts'
import type { Ending } from './closing-table.ts'
import { installPython } from './python-environment.ts'

/** checkov and all that it needs, each at its version. */
const requirements = join(import.meta.dirname, '../tests/tools/checkov/requirements.txt')
const text = readFileSync(requirements, 'utf8')
const [, version = ''] = /^checkov==(\S+)$/m.exec(text) ?? []

const directory = (): string =>
  join(toolDirectory(), `checkov-${version}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`)

/** A Python that has checkov; undefined where scripts/test has not installed it. */
export const findCheckov = async (): Promise<string | undefined> => {
  const python = join(directory(), 'bin/python3')
  return access(python, constants.X_OK).then(
    () => python,
    () => undefined,
  )
}

/** checkov, in the user's cache folder. */
export const installCheckov = async (): Promise<Ending> =>
  (await findCheckov())
    ? { result: 'passed', note: `${version}, installed before` }
    : installPython({ version, directory: directory(), requirements })
