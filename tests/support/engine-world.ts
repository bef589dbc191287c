import { readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { importBaseImage, nodeRootFileSystem } from './base-image.ts'
import type { BuildKitTools, DockerDirectory } from './buildkit.ts'
import { type LocalEcr, startEcr } from './ecr/ecr.ts'
import { removeImages } from './engine-images.ts'
import type { Layer } from './oci-layout.ts'
import { openRemoteBuilder } from './remote-builder.ts'

/** The three ways to build with Docker here. */
export const engines = ['docker', 'buildx', 'remote'] as const
type EngineName = (typeof engines)[number]

/**
 * A local ECR, a user's Docker configuration with buildx and a builder `remote` (a real BuildKit), and a base image with
 * Node in it that every engine can build on.
 */
export type EngineWorld = AsyncDisposable & {
  ecr: LocalEcr
  user: DockerDirectory
  /** For anything that must be gone in the end. */
  directory: string
  baseLayer: Layer
  /** What an action's step has in its environment. */
  env: Record<string, string>
  /** The inputs that choose the engine, and give the base image to these build arguments. */
  inputs: (engine: EngineName, baseArguments: string[]) => Record<string, string>
}

type Options = { tools: BuildKitTools; repositories: string[]; config?: object; otherRegistries?: string[] }

export const openEngineWorld = async ({
  tools,
  repositories,
  config = {},
  otherRegistries = [],
}: Options): Promise<EngineWorld> => {
  const ecr = await startEcr({ repositories: repositories.map((name) => ({ name, immutable: true })) })
  const remote = await openRemoteBuilder({ tools, registries: [ecr.host, ...otherRegistries], config })
  const { user, directory, baseLayer } = remote
  const local = await importBaseImage(tools.docker, await nodeRootFileSystem())
  const base: Record<EngineName, { name: string; inputs: Record<string, string> }> = {
    docker: { name: local, inputs: { engine: 'docker' } },
    buildx: { name: local, inputs: { engine: 'buildx', builder: 'default' } },
    remote: { name: remote.baseName, inputs: remote.inputs },
  }
  return {
    ecr,
    user,
    directory,
    baseLayer,
    env: { ...ecr.env, ...remote.env },
    inputs: (engine, baseArguments) => ({
      ...base[engine].inputs,
      'build-args': baseArguments.map((name) => `${name}=${base[engine].name}`).join('\n'),
    }),
    [Symbol.asyncDispose]: async () => {
      await removeImages(tools.docker, { registry: ecr.host })
      await remote[Symbol.asyncDispose]()
      await ecr.stop()
    },
  }
}

/** Every file of a folder with its content, and every link with its target. */
export const snapshot = async (directory: string): Promise<Record<string, string>> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const contents = entries
    .filter((entry) => !entry.isDirectory())
    .map(async (entry): Promise<[string, string]> => {
      const path = join(entry.parentPath, entry.name)
      return [path, entry.isSymbolicLink() ? await readlink(path) : await readFile(path, 'latin1')]
    })
  return Object.fromEntries(await Promise.all(contents))
}
