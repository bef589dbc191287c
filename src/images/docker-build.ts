import { resolve } from 'node:path'
import { Failure } from '../lib/failure.ts'
import type { Destination, DockerfileOutside, Push } from './candidate.ts'
import { type Build, buildxArguments, dockerBuildArguments } from './docker-arguments.ts'
import { chooseMethod } from './docker-method.ts'
import { pushFromBuilder, pushFromEngine } from './docker-push.ts'
import type { DockerfileSource } from './request.ts'
import type { Dockerfile } from './source-checks.ts'

type Wanted = {
  source: DockerfileSource
  workspace: string
  repository: string
  tag: string
  dockerfile: Pick<Dockerfile, 'path'>
}

/** Builds with Docker, its output live in the log, and gives the push of the result. */
export const buildWithDocker = async (
  { source, workspace, repository, tag, dockerfile }: Wanted,
  outside: DockerfileOutside,
  destination: Destination | undefined,
): Promise<Push> => {
  const method = await chooseMethod(source, await outside.docker())
  const docker = await outside.docker(destination && { ...(await destination.login()), host: destination.host })
  const build: Build = {
    context: resolve(workspace, source.context),
    file: dockerfile.path,
    target: source.target,
    buildArguments: source.buildArguments,
    platforms: method.platforms,
    reference: destination?.reference ?? `${repository}:${tag}`,
  }
  const inBuilder = method.kind === 'buildx' && !method.intoEngine
  const { code, lastLines } = await docker.show(
    method.kind === 'docker'
      ? dockerBuildArguments(build)
      : buildxArguments(build, { kind: inBuilder ? 'cache' : 'engine' }, method.builder),
  )
  if (code !== 0) {
    throw new Failure(
      'build-error',
      [
        `the build of ${repository} failed, docker ended with code ${code}; nothing was pushed. Its last lines:`,
        ...lastLines,
      ].join('\n'),
    )
  }
  if (destination === undefined) return () => Promise.resolve({ digests: [] })
  const push = { ...outside, docker, destination }
  return inBuilder ? pushFromBuilder({ ...push, build, builder: method.builder }) : pushFromEngine(push)
}
