import { Failure } from '../../lib/failure.ts'
import type { DockerfileSource } from '../ensure-request.ts'
import { buildsWithBuildKit, buildxDriver, type Docker, enginePlatform } from './docker.ts'

/** Who builds: the engine, or buildx, whose result lies in the engine or, with other drivers, in the builder. */
export type Method =
  | { kind: 'docker'; platforms: string[] }
  | { kind: 'buildx'; builder?: string | undefined; intoEngine: boolean; platforms: string[] }

type Extras = Pick<DockerfileSource, 'secrets' | 'buildContexts' | 'provenance' | 'sbom'>
type Asked = Pick<DockerfileSource, 'engine' | 'builder' | 'platforms'> & Extras

/** Chooses by what is installed; a Failure says what is missing, before anything is built. */
export const chooseMethod = async (asked: Asked, docker: Docker): Promise<Method> => {
  const { engine, builder, platforms } = asked
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
  refuseAttestations(asked)
  if (driver === 'docker') return { kind: 'buildx', builder, intoEngine: true, platforms }
  await refuseOldBuilder(asked, docker)
  // The engine's older builder refuses --platform, even for the platform that it is.
  return { kind: 'docker', platforms: platforms.filter((platform) => platform !== native) }
}

const elsewhere =
  'Set builder to a buildx instance with another driver than docker (docker/setup-buildx-action makes one)'

/** The engine's image store holds no attestations. */
const refuseAttestations = ({ provenance = 'none', sbom = false }: Extras): void => {
  if (provenance === 'none' && !sbom) return
  const input = sbom ? 'sbom' : 'provenance'
  throw new Failure('invalid-input', `${input}: an image in the Docker engine cannot carry attestations. ${elsewhere}`)
}

const refuseOldBuilder = async ({ secrets = [], buildContexts = [] }: Extras, docker: Docker): Promise<void> => {
  if (buildContexts.length > 0) {
    throw new Failure('invalid-input', `build-contexts: needs buildx, which does not build here. ${elsewhere}`)
  }
  if (secrets.length > 0 && !(await buildsWithBuildKit(docker))) {
    throw new Failure(
      'invalid-input',
      `secrets: this Docker has its older builder alone, which takes none. ${elsewhere}`,
    )
  }
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
