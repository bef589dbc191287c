import { Failure } from '../lib/failure.ts'
import type { Candidate, DockerfileOutside } from './candidate.ts'
import { dockerfileImage } from './docker/dockerfile-image.ts'
import { createRepository } from './ecr/create-repository.ts'
import type { Ecr } from './ecr/ecr.ts'
import type { StoredImage } from './ecr/ecr-reads.ts'
import type { Repository } from './ecr/ecr-repositories.ts'
import { readBack } from './ecr/read-back.ts'
import type { EnsureRequest, EnsureResult } from './ensure-request.ts'
import { type Made, passGate } from './gate/pass-gate.ts'
import type { ScanReport } from './gate/scan-gate.ts'
import { layoutImage } from './layout/layout-image.ts'
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
  const { digest } = candidate
  const tagging = { repository: request.repository, tags, standing }
  refuseTakenTags({ ...tagging, mutability: repository, digest: found?.digest ?? digest })
  const make = (under: string): Promise<Made> => buildAndPush({ candidate, tag: under, repository, request }, outside)
  const { gate } = request
  const made = gate
    ? await passGate({ gate, tag, digest, found, make }, outside)
    : found
      ? reused(found)
      : await make(tag)
  refuseOther(candidate, tag, made.image)
  if (made.scan && made.scan.verdict !== 'passed') return withheld({ request, tag, image: made.image, scan: made.scan })
  const { image, ...rest } = made
  await applyTags({ ...tagging, image }, outside)
  return { ...rest, pushed: true, tags, ...served({ request, repository, tag, image }) }
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

type Making = { candidate: Candidate; tag: string; repository: Repository; request: EnsureRequest }

/** For one tag the first push wins: whoever finds another image there drops his own and takes that one. */
const buildAndPush = async ({ candidate, tag, repository, request }: Making, outside: EnsureOutside): Promise<Made> => {
  const { ecr, progress } = outside
  const find = async (): Promise<StoredImage | undefined> => (await ecr.imagesByTag([tag])).get(tag)
  const push = await progress.phase('build', () =>
    candidate.build({
      reference: `${repository.host}/${request.repository}:${tag}`,
      host: repository.host,
      login: ecr.login,
      standing: find,
      mayCreate: request.createRepository ?? false,
      budgetMilliseconds: request.budgetMilliseconds,
    }),
  )
  // A prebuilt image took no time since the look that found nothing under its tag.
  const winner = tag === candidate.tag && candidate.digest !== undefined ? undefined : await find()
  if (winner) return overtaken(winner)
  const pushed = await progress.phase('push', push)
  const image = await progress.phase('verify', () => readBack(tag, find, outside.clock))
  if (pushed === 'taken' || !pushed.digests.includes(image.digest)) return overtaken(image)
  return { outcome: 'built', image, why: 'ECR had no image of this content' }
}

/** A prebuilt image is that of its digest alone, and somebody may have moved the tag that is made of it. */
const refuseOther = ({ digest }: Candidate, tag: string, image: StoredImage): void => {
  if (digest === undefined || image.digest === digest) return
  throw new Failure(
    'conflict',
    `ECR has ${image.digest} under ${tag}, which is the tag of ${digest}, the image to push: somebody moved it. Delete that tag in ECR, and run the job again`,
  )
}

type Withheld = { request: EnsureRequest; tag: string; image: StoredImage; scan: ScanReport }

const withheld = ({ request, tag, image, scan }: Withheld): EnsureResult => {
  const { name, repository } = request
  const outcome = scan.verdict === 'blocked' ? 'blocked-by-scan' : 'scan-incomplete'
  return { outcome, pushed: false, name, repository, tag, digest: image.digest, scan }
}

const reused = (image: StoredImage): Made => ({ outcome: 'reused', image, why: 'ECR has an image of this content' })

const overtaken = (image: StoredImage): Made => ({
  outcome: 'reused',
  image,
  why: 'another run pushed the same content first; what this one built was dropped',
})
