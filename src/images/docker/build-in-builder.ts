import type { Destination, DockerfileOutside } from '../candidate.ts'
import type { CacheWish } from '../ensure-request.ts'
import { cacheTrouble } from './cache-trouble.ts'
import type { Docker, Shown } from './docker.ts'
import { type Build, buildxArguments } from './docker-arguments.ts'
import { type BuildCache, noCache, prepareCache } from './prepare-cache.ts'

type Wanted = {
  build: Build
  builder: string | undefined
  docker: Docker
  cache: CacheWish | undefined
  destination: Destination | undefined
}

/** Into the builder's own cache, and into the one that builds share; the image is exported by its push. */
export const buildInBuilder = async (wanted: Wanted, outside: DockerfileOutside): Promise<Shown> => {
  const { build, builder, docker, destination } = wanted
  const { progress } = outside
  const show = (cache: BuildCache): Promise<Shown> =>
    docker.show(buildxArguments({ build, destination: { kind: 'cache' }, builder, cache }), { env: cache.env })
  const cache = await prepareCache(
    { wish: wanted.cache, host: destination?.host, mayCreate: destination?.mayCreate ?? false },
    outside,
  )
  const shown = await show(cache)
  const trouble = cache === noCache ? undefined : cacheTrouble(shown.lastLines)
  if (trouble === undefined) return shown
  progress.warn(`The build cache could not be written: ${trouble}. The image is not affected, the next build is slower`)
  return shown.code === 0 ? shown : show(noCache)
}
