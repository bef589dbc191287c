import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { nodeRootFileSystem } from './base-image.ts'
import { type BuildKitTools, type DockerDirectory, makeDockerDirectory, startBuildKit } from './buildkit.ts'
import { type Layer, packLayer, writeOciLayout } from './oci-layout.ts'

/** A user's Docker configuration with buildx in it and a builder `remote`, a real BuildKit, which has a base image with Node. */
export type RemoteBuilder = AsyncDisposable & {
  user: DockerDirectory
  /** For anything that must be gone in the end. */
  directory: string
  baseLayer: Layer
  /** What an action's step has in its environment. */
  env: { PATH: string; DOCKER_CONFIG: string }
  /** The inputs that choose the builder, and the name by which a build argument has the base image. */
  inputs: Record<string, string>
  baseName: string
}

type Options = { tools: BuildKitTools; registries: string[]; config?: object }

/** Registries are named `host:port` and talked to over plain HTTP; `config` is more of the user's config.json. */
export const openRemoteBuilder = async ({ tools, registries, config = {} }: Options): Promise<RemoteBuilder> => {
  const user = await makeDockerDirectory(tools, config)
  const buildKit = await startBuildKit(tools, registries)
  await user.buildx('create', '--name', 'remote', '--driver', 'remote', buildKit.address)
  const directory = await mkdtemp(join(tmpdir(), 'slipway-engines-'))
  const baseLayer = packLayer(await nodeRootFileSystem())
  const { digest } = await writeOciLayout(join(directory, 'base'), {
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    config: { User: '', Env: ['PATH=/usr/local/bin'], Entrypoint: [], WorkingDir: '/', ExposedPorts: {} },
    layers: [baseLayer],
  })
  return {
    user,
    directory,
    baseLayer,
    env: { PATH: `${dirname(tools.docker)}:${process.env.PATH}`, DOCKER_CONFIG: user.path },
    inputs: {
      builder: 'remote',
      'build-contexts': `base=oci-layout://${join(directory, 'base')}:base@${digest}`,
    },
    baseName: 'base',
    [Symbol.asyncDispose]: async () => {
      await buildKit[Symbol.asyncDispose]()
      await user[Symbol.asyncDispose]()
      await rm(directory, { recursive: true })
    },
  }
}
