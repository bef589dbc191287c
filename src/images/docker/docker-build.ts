import { resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import type { Destination, DockerfileOutside, Push } from '../candidate.ts'
import { isFolder } from '../content/build-contexts.ts'
import type { Bases } from '../content/resolve-bases.ts'
import type { Dockerfile } from '../content/source-checks.ts'
import type { DockerfileSource } from '../ensure-request.ts'
import { buildInBuilder } from './build-in-builder.ts'
import type { Docker, Shown } from './docker.ts'
import { type Build, buildxArguments, dockerBuildArguments } from './docker-arguments.ts'
import { chooseMethod, type Method } from './docker-method.ts'
import { pushFromBuilder, pushFromEngine } from './docker-push.ts'
import { type Pins, pinBases } from './pin-bases.ts'
import { writeSecretFiles } from './secret-files.ts'

type Wanted = {
  source: DockerfileSource
  workspace: string
  repository: string
  tag: string
  dockerfile: Pick<Dockerfile, 'path' | 'text'>
  /** What its base images stand for. */
  bases: Bases
}

/** Builds with Docker, its output live in the log, and gives the push of the result. */
export const buildWithDocker = async (
  wanted: Wanted,
  outside: DockerfileOutside,
  destination: Destination | undefined,
): Promise<Push> => {
  const { source, repository, bases } = wanted
  const plain = await outside.docker()
  const method = await chooseMethod(source, plain)
  const pins = await pinBases({ bases, method, dockerfile: wanted.dockerfile.text }, plain)
  const logIn = async (): Promise<Docker> =>
    outside.docker(destination && { ...(await destination.login()), host: destination.host })
  const docker = await logIn()
  const build = await describeBuild({ ...wanted, method, destination, pins }, outside)
  const inBuilder = method.kind === 'buildx' && !method.intoEngine
  const shown = inBuilder
    ? await buildInBuilder({ build, builder: method.builder, docker, cache: source.cache, destination }, outside)
    : await buildInEngine({ build, method, docker, source }, outside)
  if (shown.code !== 0) throw buildError(repository, shown)
  await pins.check()
  if (destination === undefined) return () => Promise.resolve({ digests: [] })
  const push = { ...outside, docker, logIn, destination }
  return inBuilder ? pushFromBuilder({ ...push, build, builder: method.builder }) : pushFromEngine(push)
}

type Making = { method: Method; destination: Destination | undefined; pins: Pins }

const describeBuild = async (
  { source, workspace, repository, tag, dockerfile, method, destination, pins }: Wanted & Making,
  outside: DockerfileOutside,
): Promise<Build> => ({
  context: resolve(workspace, source.context),
  file: dockerfile.path,
  target: source.target,
  buildArguments: source.buildArguments,
  platforms: method.platforms,
  reference: destination?.reference ?? `${repository}:${tag}`,
  labels: source.labels ?? [],
  secrets: await writeSecretFiles({
    secrets: source.secrets ?? [],
    workspace,
    temporaryDirectory: outside.temporaryDirectory,
    onDirectory: outside.onPrivate,
  }),
  buildContexts: [...pins.contexts, ...(source.buildContexts ?? [])].map((context) => ({
    name: context.name,
    value: isFolder(context) ? resolve(workspace, context.value) : context.value,
  })),
  provenance: source.provenance ?? 'none',
  sbom: source.sbom ?? false,
})

type InEngine = { build: Build; method: Method; docker: Docker; source: DockerfileSource }

const buildInEngine = (
  { build, method, docker, source }: InEngine,
  { progress }: DockerfileOutside,
): Promise<Shown> => {
  if (source.cache !== undefined && source.cache.kind !== 'none') {
    progress.say(
      'The Docker engine keeps its build cache to itself; a builder of docker/setup-buildx-action shares one',
    )
  }
  return docker.show(
    method.kind === 'docker'
      ? dockerBuildArguments(build)
      : buildxArguments({ build, destination: { kind: 'engine' }, builder: method.builder }),
  )
}

const longestQuote = 12

const buildError = (repository: string, { code, lastLines }: Shown): Failure =>
  new Failure(
    'build-error',
    [
      `the build of ${repository} failed, docker ended with code ${code}; nothing was pushed. Mend what its last lines say:`,
      ...lastLines.slice(-longestQuote),
    ].join('\n'),
  )
