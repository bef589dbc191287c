import type { BuildArgument } from '../content/base-images.ts'

/** What a build needs; all paths as Docker shall see them. */
export type Build = {
  context: string
  file: string
  target?: string | undefined
  buildArguments: BuildArgument[]
  platforms: string[]
  reference: string
  /** Each in a file of its own. */
  secrets: { id: string; file: string }[]
  /** `value` is a folder or an address. */
  buildContexts: { name: string; value: string }[]
  labels: BuildArgument[]
  provenance: 'none' | 'min' | 'max'
  sbom: boolean
}

/** Where the result of a buildx build goes: into the engine, into the registry, or nowhere but the builder's cache. */
type Destination = { kind: 'engine' } | { kind: 'registry'; metadataFile: string } | { kind: 'cache' }

/** What buildx is told to read its cache from, and to write it to. */
export type CacheArguments = { from: string[]; to: string[] }

const common = ({ file, target, buildArguments, platforms, secrets, labels }: Build): string[] => [
  '--file',
  file,
  ...(target === undefined ? [] : ['--target', target]),
  ...buildArguments.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
  ...labels.flatMap(({ name, value }) => ['--label', `${name}=${value}`]),
  ...secrets.flatMap(({ id, file: source }) => ['--secret', `id=${id},${csvField(`src=${source}`)}`]),
  ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
]

/** Docker reads the option as a line of CSV, and a path may hold a comma. */
const csvField = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** `docker build`: the engine's own builder. The legacy one refuses --platform without experimental features. */
export const dockerBuildArguments = (build: Build): string[] => [
  'build',
  ...common(build),
  '--tag',
  build.reference,
  build.context,
]

type Buildx = { build: Build; destination: Destination; builder?: string | undefined; cache?: CacheArguments }

/** `docker buildx build`; attestations only when asked for, since they wrap the image in an index of its own. */
export const buildxArguments = ({ build, destination, builder, cache }: Buildx): string[] => [
  'buildx',
  'build',
  ...(builder === undefined ? [] : ['--builder', builder]),
  ...common(build),
  ...build.buildContexts.flatMap(({ name, value }) => ['--build-context', `${name}=${value}`]),
  build.provenance === 'none' ? '--provenance=false' : `--provenance=mode=${build.provenance}`,
  ...(build.sbom ? ['--sbom=true'] : []),
  '--progress=plain',
  ...(cache?.from ?? []).flatMap((source) => ['--cache-from', source]),
  ...(cache?.to ?? []).flatMap((target) => ['--cache-to', target]),
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
