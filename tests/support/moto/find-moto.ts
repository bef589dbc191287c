import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { toolDirectory } from '../tools.ts'

/** What is installed, by pip, and what it is started with. */
export const requirements = join(import.meta.dirname, '../../tools/moto/requirements.txt')
export const serveScript = join(import.meta.dirname, '../../tools/moto/serve.py')

const [, version = ''] = /^moto==(\S+)$/m.exec(readFileSync(requirements, 'utf8')) ?? []
export const motoVersion = version

/** Where scripts/test makes the Python environment of these very requirements. */
export const motoDirectory = (): string => {
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 8)
  return join(toolDirectory(), `moto-${motoVersion}-${hash}`)
}

/** A Python that has moto: that of scripts/test, else one on the path with the very version; undefined without either. */
export const findMoto = async (): Promise<string | undefined> => {
  const own = join(motoDirectory(), 'bin/python3')
  if (await isExecutable(own)) return own
  return (await hasMoto('python3')) ? 'python3' : undefined
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

const hasMoto = async (python: string): Promise<boolean> => {
  const check = 'from importlib.metadata import version; import flask; print(version("moto"))'
  const { stdout } = await promisify(execFile)(python, ['-c', check]).catch(() => ({ stdout: '' }))
  return stdout.trim() === motoVersion
}
