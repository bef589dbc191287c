import { Failure } from '../../lib/failure.ts'
import { parseReference } from '../../lib/image-reference.ts'
import type { Progress } from '../../lib/progress.ts'
import { createRepository } from '../ecr/create-repository.ts'
import type { Ecr } from '../ecr/ecr.ts'
import type { CacheWish } from '../ensure-request.ts'
import type { CacheArguments } from './docker-arguments.ts'

/** What a builder is told of the cache; `env` is for the child that builds, and for no other. */
export type BuildCache = CacheArguments & { env: Record<string, string> }

export type CacheOutside = { ecrOf: (repository: string) => Ecr; progress: Progress }

type Wanted = {
  wish: CacheWish | undefined
  /** Of the registry that the image goes to; undefined when nothing is pushed, and AWS is not asked. */
  host: string | undefined
  /** Whether a repository that is missing may be created. */
  mayCreate: boolean
}

export const noCache: BuildCache = { from: [], to: [], env: {} }

// What ECR accepts (it refuses an index of layers), all stages, and a failed export must not fail the build.
const exportOptions = 'mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true'

/** Finds out where the cache can be read and written. Trouble with a cache is told, and never a failure. */
export const prepareCache = async (wanted: Wanted, outside: CacheOutside): Promise<BuildCache> => {
  const { wish, host } = wanted
  if (wish === undefined || wish.kind === 'none') return noCache
  if (wish.kind === 'gha') return githubCache(wish, outside)
  const own = host === undefined ? [] : wish.read.filter(isBare)
  const foreign = wish.read.filter((ref) => !isBare(ref))
  const write = wish.write !== undefined && (host !== undefined || !isBare(wish.write)) ? wish.write : undefined
  const standing = await standingIn(own, { ...wanted, writes: write !== undefined }, outside)
  if (standing === undefined && foreign.length === 0) return noCache
  const full = (ref: string): string => (isBare(ref) ? `${host}/${ref}` : ref)
  return {
    from: [...(standing ?? []), ...foreign].map((ref) => `type=registry,ref=${full(ref)}`),
    to: write === undefined ? [] : [`type=registry,ref=${full(write)},${exportOptions}`],
    env: {},
  }
}

const githubCache = (
  { scope, write, environment }: CacheWish & { kind: 'gha' },
  { progress }: CacheOutside,
): BuildCache => {
  if (environment.ACTIONS_RUNTIME_TOKEN === undefined) {
    progress.warn('cache: `gha` needs the cache service of GitHub, which is not here. Building without a cache')
    return noCache
  }
  return {
    from: [`type=gha,scope=${scope}`],
    to: write ? [`type=gha,scope=${scope},mode=max,ignore-error=true`] : [],
    env: environment,
  }
}

/** A name without a registry's host before it. */
const isBare = (ref: string): boolean => !/^(?:localhost|[^/.:]*[.:][^/]*)\//.test(ref)

type Asking = Wanted & { writes: boolean }

/** Those of the references that ECR has; undefined when their repository cannot be used at all. */
const standingIn = async (
  refs: string[],
  { mayCreate, writes }: Asking,
  { ecrOf, progress }: CacheOutside,
): Promise<string[] | undefined> => {
  const { repository, tags } = partsOf(refs)
  if (repository === undefined) return undefined
  const ecr = ecrOf(repository)
  try {
    const images = await ecr.imagesByTag(tags)
    return refs.filter((ref) => images.has(parseReference(ref)?.tag ?? ''))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.reason !== 'not-found') {
      progress.warn(`The build cache in ${repository} cannot be used: ${error.message}. Building without it`)
      return undefined
    }
    if (mayCreate && writes) return createForCache(ecr, repository, progress)
    progress.say(
      `There is no repository ${repository} for the build cache: building without one. Create it (with mutable tags), set create-repository to if-missing, or cache to none`,
    )
    return undefined
  }
}

const createForCache = async (ecr: Ecr, repository: string, progress: Progress): Promise<string[] | undefined> => {
  try {
    await createRepository({ ecr, repository, immutable: false }, progress)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    progress.warn(`The repository ${repository} for the build cache cannot be created: ${error.message}`)
    return undefined
  }
}

const partsOf = (refs: string[]): { repository: string | undefined; tags: string[] } => {
  const parsed = refs.flatMap((ref) => parseReference(ref) ?? [])
  return { repository: parsed[0]?.repository, tags: parsed.flatMap(({ tag }) => tag ?? []) }
}
