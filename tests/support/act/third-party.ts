import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../src/lib/failure.ts'
import type { Toolkit } from './toolkit.ts'

const stubs = join(import.meta.dirname, 'stubs')

/**
 * The actions of others that a workflow uses, itself or through the workflows that it calls, each with the folder of its
 * stub: `owner/repository@ref` → folder. Throws where there is no stub. actions/checkout is act's own.
 */
export const findStubs = async (file: string, toolkit: Toolkit): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const uses of await usesOf(await readFile(file, 'utf8'), toolkit)) {
    const [, repository = '', ref = ''] = /^([^/]+\/[^/@]+)[^@]*@(.+)$/.exec(uses) ?? []
    if (repository === '' || repository === toolkit.repository || repository === 'actions/checkout') continue
    const directory = join(stubs, repository.replace('/', '+'))
    if (!existsSync(directory)) throw new Failure('not-found', `${uses} has no stub: write one in ${directory}`)
    found.set(`${repository}@${ref}`, directory)
  }
  return found
}

const usesOf = async (text: string, toolkit: Toolkit): Promise<string[]> => {
  const named = [...text.matchAll(/^[ -]*uses:\s*['"]?([^\s'"#]+)/gm)].map(([, uses = '']) => uses)
  const below = await Promise.all(named.map((uses) => usesOfCalled(uses, toolkit)))
  return [...named, ...below.flat()]
}

const usesOfCalled = async (uses: string, toolkit: Toolkit): Promise<string[]> => {
  const prefix = `${toolkit.repository}/.github/workflows/`
  if (!uses.startsWith(prefix)) return []
  const [file = '', ref] = uses.slice(prefix.length).split('@')
  if (ref !== toolkit.ref) throw new Failure('not-found', `${uses}: the toolkit is here as @${toolkit.ref} alone`)
  return await usesOf(await toolkit.workflow(file), toolkit)
}
