import { Failure } from '../lib/failure.ts'
import { again, retry } from '../lib/retry.ts'
import type { Candidate, DockerfileOutside } from './candidate.ts'
import { createRepository } from './create-repository.ts'
import { dockerfileImage } from './dockerfile-image.ts'
import type { Ecr, Repository, StoredImage } from './ecr.ts'
import { layoutImage } from './layout-image.ts'
import type { EnsureRequest, EnsureResult } from './request.ts'
import { served } from './served.ts'
import { applyTags, bareTags, refuseTakenTags } from './user-tags.ts'

export type EnsureOutside = DockerfileOutside & { ecr: Ecr }

/** Makes sure that ECR has the image of this content: found under its tag, or built, pushed and read back. */
export const ensure = async (request: EnsureRequest, outside: EnsureOutside): Promise<EnsureResult> => {
  const { progress, ecr } = outside
  const candidate = await progress.phase('fingerprint', () => prepare(request, outside))
  const { tag } = candidate
  progress.say(`${request.name}: ${tag}`)
  if (!request.push) {
    await progress.phase('build', () => candidate.build())
    return { outcome: 'built', pushed: false, name: request.name, repository: request.repository, tag }
  }
  const repository = await progress.phase('look up', () => describeOrCreate(request, outside))
  const tags = bareTags(request.tags, `${repository.host}/${request.repository}`)
  const standing = await ecr.imagesByTag([tag, ...tags])
  const found = standing.get(tag)
  const tagging = { repository: request.repository, tags, standing }
  refuseTakenTags({ ...tagging, immutable: repository.immutable, digest: found?.digest ?? candidate.digest })
  const { outcome, image, why } = found
    ? { outcome: 'reused' as const, image: found, why: 'ECR has an image of this content' }
    : await buildAndPush({ candidate, repository, request }, outside)
  await applyTags({ ...tagging, image }, outside)
  return { outcome, pushed: true, why, tags, ...served({ request, repository, tag, image }) }
}

/** A repository that is missing is created when asked; two runs that both miss it make one. */
const describeOrCreate = async (
  { repository, createRepository: mayCreate }: EnsureRequest,
  { ecr, progress }: EnsureOutside,
): Promise<Repository> => {
  try {
    return await ecr.describe()
  } catch (error) {
    if (!mayCreate || !(error instanceof Failure) || error.reason !== 'not-found') throw error
    await createRepository({ ecr, repository, immutable: true }, progress)
    return ecr.describe()
  }
}

const prepare = (request: EnsureRequest, outside: EnsureOutside): Promise<Candidate> => {
  const { source, workspace, repository } = request
  return source.kind === 'dockerfile'
    ? dockerfileImage({ source, workspace, repository }, outside)
    : layoutImage({ source, workspace }, outside)
}

type Making = { candidate: Candidate; repository: Repository; request: EnsureRequest }
type Made = { outcome: 'built' | 'reused'; image: StoredImage; why: string }

/** For one tag the first push wins: whoever finds another image there drops his own and takes that one. */
const buildAndPush = async ({ candidate, repository, request }: Making, outside: EnsureOutside): Promise<Made> => {
  const { ecr, progress } = outside
  const { tag } = candidate
  const find = async (): Promise<StoredImage | undefined> => (await ecr.imagesByTag([tag])).get(tag)
  const push = await progress.phase('build', () =>
    candidate.build({
      reference: `${repository.host}/${request.repository}:${tag}`,
      host: repository.host,
      login: ecr.login,
      isThere: async () => (await find()) !== undefined,
      mayCreate: request.createRepository ?? false,
      budgetMilliseconds: request.budgetMilliseconds,
    }),
  )
  const winner = await find()
  if (winner) return overtaken(winner)
  const pushed = await progress.phase('push', push)
  const image = await progress.phase('verify', () => readBack(tag, find, outside))
  if (pushed === 'taken' || !pushed.digests.includes(image.digest)) return overtaken(image)
  return { outcome: 'built', image, why: 'ECR had no image of this content' }
}

const overtaken = (image: StoredImage): Made => ({
  outcome: 'reused',
  image,
  why: 'another run pushed the same content first; what this one built was dropped',
})

const readBackMilliseconds = 60_000

/** ECR may not know an image yet that it has just taken. */
const readBack = (
  tag: string,
  find: () => Promise<StoredImage | undefined>,
  { clock }: EnsureOutside,
): Promise<StoredImage> =>
  retry({
    what: `reading ${tag} back from ECR`,
    clock,
    budgetMilliseconds: readBackMilliseconds,
    firstDelayMilliseconds: 200,
    longestDelayMilliseconds: 5_000,
    attempt: async () => (await find()) ?? again('ECR does not serve it yet'),
  }).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error
    throw new Failure(error.reason, `${error.message}. The push was accepted; run the job again`, { cause: error })
  })
