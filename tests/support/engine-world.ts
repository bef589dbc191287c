import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { importBaseImage, nodeRootFileSystem } from './base-image.ts'
import { type BuildKitTools, type DockerDirectory, makeDockerDirectory, startBuildKit } from './buildkit.ts'
import { type LocalEcr, startEcr } from './ecr/ecr.ts'
import { removeImages } from './engine-images.ts'
import { type Layer, packLayer, writeOciLayout } from './oci-layout.ts'

/** The three ways to build with Docker here. */
export const engines = ['docker', 'buildx', 'remote'] as const
export type EngineName = (typeof engines)[number]

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
  const user = await makeDockerDirectory(tools, config)
  const buildKit = await startBuildKit(tools, [ecr.host, ...otherRegistries])
  await user.buildx('create', '--name', 'remote', '--driver', 'remote', buildKit.address)
  const directory = await mkdtemp(join(tmpdir(), 'slipway-engines-'))
  const files = await nodeRootFileSystem()
  const [local, baseLayer] = [await importBaseImage(tools.docker, files), packLayer(files)]
  const { digest } = await writeOciLayout(join(directory, 'base'), {
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    config: { User: '', Env: ['PATH=/usr/local/bin'], Entrypoint: [], WorkingDir: '/', ExposedPorts: {} },
    layers: [baseLayer],
  })
  const base: Record<EngineName, { name: string; inputs: Record<string, string> }> = {
    docker: { name: local, inputs: { engine: 'docker' } },
    buildx: { name: local, inputs: { engine: 'buildx', builder: 'default' } },
    remote: {
      name: 'base',
      inputs: { builder: 'remote', 'build-contexts': `base=oci-layout://${join(directory, 'base')}:base@${digest}` },
    },
  }
  return {
    ecr,
    user,
    directory,
    baseLayer,
    env: { ...ecr.env, PATH: `${dirname(tools.docker)}:${process.env.PATH}`, DOCKER_CONFIG: user.path },
    inputs: (engine, baseArguments) => ({
      ...base[engine].inputs,
      'build-args': baseArguments.map((name) => `${name}=${base[engine].name}`).join('\n'),
    }),
    [Symbol.asyncDispose]: async () => {
      await removeImages(tools.docker, { registry: ecr.host })
      await buildKit[Symbol.asyncDispose]()
      await user[Symbol.asyncDispose]()
      await ecr.stop()
      await rm(directory, { recursive: true })
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
