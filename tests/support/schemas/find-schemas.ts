import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { toolDirectory } from '../tools.ts'
import { kubernetes } from './sources.ts'

/** Where scripts/test puts the schemas: the name tells what they were made of, and how. */
export const schemaDirectory = (): string => {
  const hash = createHash('sha256')
  const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts'))
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(import.meta.dirname, file)))
  return join(toolDirectory(), `schemas-${kubernetes.version}-${hash.digest('hex').slice(0, 8)}`)
}

/** The folder of schemas; undefined where scripts/test has not made it. */
export const findSchemas = async (): Promise<string | undefined> => {
  const directory = schemaDirectory()
  return access(directory).then(
    () => directory,
    () => undefined,
  )
}
