import { buildxDriver, type Docker } from './docker.ts'
import { engineAnswers } from './docker-method.ts'
import type { DockerfileSource } from './request.ts'

type Asked = Pick<DockerfileSource, 'engine' | 'builder'>

/** A builder with another driver than `docker` resolves base images by itself: what the engine has says nothing then. */
export const buildingEngine = async ({ engine, builder }: Asked, docker: Docker): Promise<Docker | undefined> => {
  if (builder !== undefined || !(await engineAnswers(docker))) return undefined
  const driver = engine === 'docker' ? undefined : await buildxDriver(docker, undefined)
  return driver === undefined || driver === 'docker' ? docker : undefined
}
