import { Failure } from '../lib/failure.ts'
import { buildxDriver, type Docker, enginePlatform } from './docker.ts'
import type { DockerfileSource } from './request.ts'

/** Who builds: the engine, or buildx, whose result lies in the engine or, with other drivers, in the builder. */
export type Method =
  | { kind: 'docker'; platforms: string[] }
  | { kind: 'buildx'; builder?: string | undefined; intoEngine: boolean; platforms: string[] }

type Asked = Pick<DockerfileSource, 'engine' | 'builder' | 'platforms'>

/** Chooses by what is installed; a Failure says what is missing, before anything is built. */
export const chooseMethod = async ({ engine, builder, platforms }: Asked, docker: Docker): Promise<Method> => {
  const driver = engine === 'docker' ? undefined : await buildxDriver(docker, builder)
  if (driver !== undefined && driver !== 'docker') return { kind: 'buildx', builder, intoEngine: false, platforms }
  if (driver === undefined && (engine === 'buildx' || builder !== undefined)) {
    throw new Failure('not-found', 'buildx is not installed. Use docker/setup-buildx-action before, or engine: docker')
  }
  if (platforms.length > 1) {
    throw new Failure(
      'invalid-input',
      `platforms: the Docker engine builds one platform, not ${platforms.join(', ')}. Set builder to a buildx instance (docker/setup-buildx-action makes one)`,
    )
  }
  const native = await enginePlatform(docker)
  if (native === undefined) {
    throw new Failure(
      'unreachable',
      'no Docker engine answers. Start one, set builder to a remote buildx instance, or push an oci-layout, which needs no Docker',
    )
  }
  if (driver === 'docker') return { kind: 'buildx', builder, intoEngine: true, platforms }
  // The engine's older builder refuses --platform, even for the platform that it is.
  return { kind: 'docker', platforms: platforms.filter((platform) => platform !== native) }
}

/** Whether there is a docker command and an engine behind it. */
export const engineAnswers = async (docker: Docker): Promise<boolean> => {
  try {
    return (await enginePlatform(docker)) !== undefined
  } catch (error) {
    if (error instanceof Failure && error.reason === 'not-found') return false
    throw error
  }
}
