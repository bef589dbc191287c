import type { BuildArgument } from './base-images.ts'

/** What a build needs; all paths as Docker shall see them. */
export type Build = {
  context: string
  file: string
  target?: string | undefined
  buildArguments: BuildArgument[]
  platforms: string[]
  reference: string
}

/** Where the result of a buildx build goes: into the engine, into the registry, or nowhere but the builder's cache. */
export type Destination = { kind: 'engine' } | { kind: 'registry'; metadataFile: string } | { kind: 'cache' }

const common = ({ file, target, buildArguments, platforms }: Build): string[] => [
  '--file',
  file,
  ...(target === undefined ? [] : ['--target', target]),
  ...buildArguments.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
  ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
]

/** `docker build`: the engine's own builder. The legacy one refuses --platform without experimental features. */
export const dockerBuildArguments = (build: Build): string[] => [
  'build',
  ...common(build),
  '--tag',
  build.reference,
  build.context,
]

/** `docker buildx build`; no attestations, which would wrap every image in an index of its own. */
export const buildxArguments = (build: Build, destination: Destination, builder?: string): string[] => [
  'buildx',
  'build',
  ...(builder === undefined ? [] : ['--builder', builder]),
  ...common(build),
  '--provenance=false',
  '--progress=plain',
  ...destinationArguments(build, destination),
  build.context,
]

const destinationArguments = ({ reference }: Build, destination: Destination): string[] => {
  switch (destination.kind) {
    case 'engine':
      return ['--load', '--tag', reference]
    case 'registry':
      return ['--push', '--tag', reference, '--metadata-file', destination.metadataFile]
    case 'cache':
      return ['--output', 'type=cacheonly']
  }
}
