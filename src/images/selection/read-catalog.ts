import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import { isMissing } from '../../lib/is-missing.ts'
import { nearNames } from '../../lib/near-names.ts'
import { type Catalog, parseCatalog, type Service } from './catalog.ts'

type Wanted = { workspace: string; path: string; names: string[] }

/** The services of the catalogue that are built, or those of them that are named. `path` is from the workspace. */
export const readServices = async ({ workspace, path, names }: Wanted): Promise<Service[]> => {
  const text = await readFile(resolve(workspace, path), 'utf8').catch((error: unknown) => {
    const why = isMissing(error) ? 'is not there' : 'cannot be read'
    throw new Failure('invalid-input', `catalog: \`${path}\` ${why} in ${workspace}. Write one, or name another`, {
      cause: error,
    })
  })
  const read = parseCatalog(text, path)
  if ('mistakes' in read) throw new Failure('invalid-input', read.mistakes.join('\n'))
  return subset(read.catalog, names)
}

const subset = ({ services, upstream }: Catalog, names: string[]): Service[] => {
  if (names.length === 0) return services
  const known = services.map(({ name }) => name)
  const mistakes = [...new Set(names)]
    .filter((name) => !known.includes(name))
    .map((name) => unknown(name, known, upstream))
  if (mistakes.length > 0) throw new Failure('invalid-input', mistakes.join('\n'))
  return services.filter(({ name }) => names.includes(name))
}

const unknown = (name: string, known: string[], upstream: string[]): string => {
  if (upstream.includes(name))
    return `services: \`${name}\` has \`build: none\`, so there is nothing to select. Leave it out`
  const near = nearNames(name, known).map((one) => `\`${one}\``)
  const todo = near.length === 0 ? 'Name services of the catalogue' : `Did you mean ${near.join(' or ')}?`
  return `services: there is no service \`${name}\` in the catalogue. ${todo}`
}
