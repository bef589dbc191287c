import { resolve } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import { parseReference } from '../../lib/image-reference.ts'
import { inLanes } from '../../lib/in-lanes.ts'
import type { Progress } from '../../lib/progress.ts'
import { again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import type { Candidate, Destination, Push } from '../candidate.ts'
import type { Ecr } from '../ecr/ecr.ts'
import { isNamed } from '../ecr/ecr-connection.ts'
import type { StoredImage } from '../ecr/ecr-reads.ts'
import type { LayoutSource } from '../ensure-request.ts'
import { type LayoutFiles, openLayout } from './layout-files.ts'
import { type LayoutManifests, readManifests } from './layout-manifests.ts'

type Outside = { ecr: Ecr; progress: Progress; clock: Clock }

/** A prebuilt image: its tag is made of its digest, and it is pushed with no Docker. */
export const layoutImage = async (
  { source, workspace }: { source: LayoutSource; workspace: string },
  outside: Outside,
): Promise<Candidate> => {
  const files = await openLayout(resolve(workspace, source.path), source.path)
  const { manifests, layers } = await readManifests(files)
  const image = manifests.at(-1)
  if (!image) throw new Error(`nothing was read of ${source.path}`)
  const tag = `img-${image.digest.slice('sha256:'.length, 'sha256:'.length + 16)}`
  // Every blob is looked for now, so that a layout with a hole pushes nothing.
  const build = async (destination?: Destination): Promise<Push> => {
    const under = (destination && parseReference(destination.reference)?.tag) ?? tag
    const host = destination?.host ?? ''
    await Promise.all(layers.map((digest) => files.blob(digest)))
    return () => push({ files, manifests, layers, image, tag: under, host }, outside)
  }
  return { tag, digest: image.digest, build }
}

type Pushing = LayoutManifests & { files: LayoutFiles; image: StoredImage; tag: string; host: string }

/** What ECR says it has it may have lost by the time of the manifest: then it is asked again what is missing. */
const push = (pushing: Pushing, outside: Outside): ReturnType<Push> =>
  retry<{ digests: string[] } | 'taken'>({
    what: `the push of ${pushing.tag}`,
    clock: outside.clock,
    budgetMilliseconds: 30_000,
    firstDelayMilliseconds: 500,
    longestDelayMilliseconds: 5_000,
    onAgain: (reason) => outside.progress.say(`The push is repeated: ${reason}`),
    attempt: () =>
      pushMissing(pushing, outside).catch((error: unknown) => {
        if (error instanceof Failure && isNamed(error.cause, 'LayersNotFoundException')) return again(error.message)
        throw error
      }),
  })

const pushMissing = async (
  { files, manifests, layers, image, tag, host }: Pushing,
  outside: Outside,
): ReturnType<Push> => {
  const { ecr, progress } = outside
  const missing = await missingLayers(ecr, layers)
  progress.say(`${layers.length} blobs, ${missing.length} of them new to ECR`)
  await pushLayers({ files, missing, host }, outside)
  for (const child of manifests.slice(0, -1)) await ecr.put(child)
  return (await ecr.put(image, tag)) === 'taken' ? 'taken' : { digests: [image.digest] }
}

type PushingLayers = { files: LayoutFiles; missing: string[]; host: string }

const pushLayers = async ({ files, missing, host }: PushingLayers, { ecr, progress }: Outside): Promise<void> => {
  const left: string[] = []
  await inLanes(missing, lanes, async (digest) => {
    const result = await ecr.sendLayer({ digest, ...(await files.blob(digest)) }, host)
    if (result.sent) return
    progress.say(`${digest.slice(0, 19)} goes through the API: ${result.why}`)
    left.push(digest)
  })
  // One whose answer was lost is there.
  const missingYet = left.length === 0 ? [] : await missingLayers(ecr, left)
  await inLanes(missingYet, apiLanes, async (digest) => ecr.uploadLayer(digest, await files.blob(digest)))
}

const mostAtOnce = 100

const missingLayers = async (ecr: Ecr, layers: string[]): Promise<string[]> => {
  const missing: string[] = []
  for (let first = 0; first < layers.length; first += mostAtOnce) {
    missing.push(...(await ecr.missingLayers(layers.slice(first, first + mostAtOnce))))
  }
  return missing
}

/** As many as Docker and its like: each costs two round trips, and hardly any memory. */
const lanes = 6
/** Each holds a part of 10 MiB, also as text. */
const apiLanes = 2
