import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { Failure, messageOf } from '../../src/lib/failure.ts'
import { isRecord } from '../../src/lib/json.ts'
import type { Processes } from '../../src/outside/process.ts'
import type { Manifest, Renderer } from '../../tests/support/argocd/rendering.ts'
import { git } from '../../tests/support/git-server/real-git.ts'
import { standInsFor } from './stand-ins-for.ts'

/** What renders a kustomization, such as `kubectl kustomize`. */
export type Kustomize = readonly [command: string, ...args: string[]]

const programs: Kustomize[] = [
  ['kubectl', 'kustomize'],
  ['kustomize', 'build'],
]

/** The first of the programs that is there. */
export const findKustomize = async ({ run }: Processes): Promise<Kustomize | undefined> => {
  for (const [command, ...args] of programs) {
    const found = await run(command, [...args, '--help']).catch(() => undefined)
    if (found?.code === 0) return [command, ...args]
  }
  return undefined
}

type Programs = { kustomize: Kustomize | undefined; processes: Processes }

/** The objects of a folder, and its kustomization, where it has one. */
export const renderAt = async (
  directory: string,
  { kustomize = ['kustomize', 'build'], processes }: Programs,
): Promise<{ objects: Manifest[]; kustomization: string | undefined }> => {
  const names = await readdir(directory)
  const kustomization = names.find((name) => /^kustomization\.ya?ml$|^Kustomization$/.test(name))
  if (kustomization === undefined) {
    const files = names.filter((name) => /\.(?:ya?ml|json)$/.test(name))
    const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')))
    return { objects: texts.flatMap(objectsIn), kustomization }
  }
  const [command, ...args] = kustomize
  const { code, stdout, stderr } = await processes.run(command, [...args, directory])
  if (code !== 0) throw new Failure('rejected', stderr.trim())
  return { objects: objectsIn(stdout), kustomization }
}

type Outside = Programs & { repository: string; folder: string }

/** Renders a folder of a commit with kustomize itself, where it has a kustomization; each commit once. */
export const createRenderer = ({ repository, folder, kustomize, processes }: Outside): Renderer => {
  const checkouts = new Map<string, Promise<string>>()
  const checkOut = async (commit: string): Promise<string> => {
    const directory = join(folder, `manifests-${commit}`)
    await git(folder, ['clone', '--quiet', '--shared', '--no-checkout', repository, directory])
    await git(directory, ['checkout', '--quiet', '--detach', commit])
    return directory
  }
  const rendered = new Map<string, ReturnType<Renderer>>()
  const render = async (commit: string, path: string): ReturnType<Renderer> => {
    const checkout = checkouts.get(commit) ?? checkOut(commit)
    checkouts.set(commit, checkout)
    const { objects, kustomization } = await renderAt(join(await checkout, path), { kustomize, processes }).catch(
      async (error: unknown) => {
        throw new Failure('rejected', messageOf(error).replaceAll(`${await checkout}/`, ''))
      },
    )
    return { objects: standInsFor(objects), sourceType: kustomization === undefined ? 'Directory' : 'Kustomize' }
  }
  return ({ commit, folder: path }) => {
    const key = `${commit} ${path}`
    const answer = rendered.get(key) ?? render(commit, path)
    rendered.set(key, answer)
    return answer
  }
}

const objectsIn = (text: string): Manifest[] =>
  parseAllDocuments(text).flatMap((document) => {
    const object: unknown = document.toJS()
    return isRecord(object) ? [object] : []
  })
