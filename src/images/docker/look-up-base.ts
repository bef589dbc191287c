import { Failure } from '../../lib/failure.ts'
import { isDigest, parseReference } from '../../lib/image-reference.ts'
import type { DockerfileSource } from '../ensure-request.ts'
import { buildxDriver, type Docker } from './docker.ts'
import { engineAnswers } from './docker-method.ts'
import { familiarRepository } from './pinnable.ts'

/** The digest (or, of what was made here, `id:` and the id) that a base image stands for now; undefined when nobody knows. */
export type LookUpBase = (reference: string) => Promise<string | undefined>

type Asked = Pick<DockerfileSource, 'engine' | 'builder'>

/**
 * Who is asked: the engine, where it is what builds, and then the registry, by buildx and with the user's logins. What the
 * engine has says nothing of what a builder with another driver takes.
 */
export const baseLookUp = async ({ engine, builder }: Asked, docker: Docker): Promise<LookUpBase> => {
  const driver = engine === 'docker' ? undefined : await driverOf(docker, builder)
  const engineBuilds = (driver === undefined || driver === 'docker') && (await engineAnswers(docker))
  return async (reference) =>
    (engineBuilds ? await askEngine(reference, docker) : undefined) ??
    (driver === undefined ? undefined : await askRegistry(reference, docker))
}

/** Where there is no docker at all, an image that is in ECR already is reused all the same. */
const driverOf = async (docker: Docker, builder: string | undefined): Promise<string | undefined> => {
  try {
    return await buildxDriver(docker, builder)
  } catch (error) {
    if (error instanceof Failure && error.reason === 'not-found') return undefined
    throw error
  }
}

type Ask = (reference: string, docker: Docker) => Promise<string | undefined>

/** The digest under which the engine pulled it, from its own repository if there are several; of what was made here `id:` and its id. */
export const askEngine: Ask = async (reference, docker) => {
  const { code, stdout } = await docker.run(['image', 'inspect', '--format', inspectFormat, reference])
  const [id, ...digests] = stdout.trim().split('\n')
  if (code !== 0 || !id) return undefined
  const pulled = digests.flatMap((each) => parseReference(each) ?? [])
  const own = pulled.filter(({ repository }) => familiarRepository(repository) === repositoryOf(reference))
  return (own.length > 0 ? own : pulled).flatMap(({ digest }) => digest ?? []).sort()[0] ?? `id:${id}`
}

const repositoryOf = (reference: string): string =>
  familiarRepository(parseReference(reference)?.repository ?? reference)

const inspectFormat = '{{.Id}}{{range .RepoDigests}}\n{{.}}{{end}}'

/** What the registry has under the name, with the user's logins. */
export const askRegistry: Ask = async (reference, docker) => {
  const { code, stdout } = await docker.run(['buildx', 'imagetools', 'inspect', '--format', digestFormat, reference])
  const digest = stdout.trim()
  return code === 0 && isDigest(digest) ? digest : undefined
}

const digestFormat = '{{.Manifest.Digest}}'
