import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDigest } from '../../lib/image-reference.ts'
import type { Progress } from '../../lib/progress.ts'
import { again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import type { Destination, Push } from '../candidate.ts'
import type { StoredImage } from '../ecr/ecr-reads.ts'
import type { Docker } from './docker.ts'
import { type Build, buildxArguments } from './docker-arguments.ts'
import { pushTrouble } from './push-trouble.ts'

type Pushing = {
  /** Docker with a login; asked again for one with a new login. */
  logIn: () => Promise<Docker>
  docker: Docker
  destination: Destination
  clock: Clock
  progress: Progress
}
type FromBuilder = Pushing & { build: Build; builder: string | undefined; temporaryDirectory: string }

/** `docker push` of what lies in the engine. */
export const pushFromEngine =
  (pushing: Pushing): Push =>
  () =>
    repeated(pushing, ['push', pushing.destination.reference], {
      digests: async (lastLines) =>
        lastLines.flatMap((line) => /: digest: (sha256:[0-9a-f]{64}) size: /.exec(line)?.[1] ?? []),
      isOurs: (image) => isInEngine(pushing, image),
    })

/** What a remote builder has in its cache is pushed by building it again, which takes no time. */
export const pushFromBuilder =
  (pushing: FromBuilder): Push =>
  async () => {
    const { build, builder } = pushing
    const directory = await mkdtemp(join(pushing.temporaryDirectory, 'slipway-buildx-'))
    const metadataFile = join(directory, 'metadata.json')
    const args = buildxArguments({ build, destination: { kind: 'registry', metadataFile }, builder })
    try {
      return await repeated(pushing, args, {
        digests: async () => digestsIn(await readFile(metadataFile, 'utf8')),
        // A builder tells the digest of what it has pushed alone.
        isOurs: async () => false,
      })
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  }

type Telling = {
  /** What was pushed, from what Docker said last. */
  digests: (lastLines: string[]) => Promise<string[]>
  /** Whether an image in ECR is the one that was built here: the push may have succeeded and its answer been lost. */
  isOurs: (image: StoredImage) => Promise<boolean>
}

/** The engine knows an image by its configuration's digest or, with containerd's store, by its manifest's. */
const isInEngine = async ({ docker, destination }: Pushing, { digest, manifest }: StoredImage): Promise<boolean> => {
  const { code, stdout } = await docker.run(['image', 'inspect', '--format', '{{.Id}}', destination.reference])
  const id = stdout.trim()
  return code === 0 && (id === digest || (isDigest(id) && manifest.includes(id)))
}

const mostLogins = 3

/** Pushes until it succeeds, somebody else was faster, or what Docker says makes another attempt pointless. */
const repeated = (
  { docker, logIn, destination, clock, progress }: Pushing,
  args: string[],
  { digests, isOurs }: Telling,
): ReturnType<Push> => {
  let [current, logins] = [docker, 0]
  return retry<{ digests: string[] } | 'taken'>({
    what: `the push of ${destination.reference}`,
    clock,
    budgetMilliseconds: destination.budgetMilliseconds,
    firstDelayMilliseconds: 500,
    longestDelayMilliseconds: 15_000,
    onAgain: (reason) => progress.say(`The push failed and is repeated: ${reason}`),
    attempt: async () => {
      const { code, lastLines } = await current.show(args)
      if (code === 0) return { digests: await digests(lastLines) }
      const standing = await destination.standing()
      if (standing) return (await isOurs(standing)) ? { digests: [standing.digest] } : 'taken'
      const trouble = pushTrouble(lastLines, destination.reference)
      if (trouble.kind === 'passing') return again(trouble.reason)
      if (trouble.kind === 'final' || logins === mostLogins) throw trouble.failure
      logins += 1
      current = await logIn()
      return again('ECR does not take the login any more, so a new one is used')
    },
  })
}

const digestsIn = (metadata: string): string[] => {
  const value: unknown = JSON.parse(metadata)
  const digest =
    typeof value === 'object' && value !== null && 'containerimage.digest' in value && value['containerimage.digest']
  return typeof digest === 'string' && isDigest(digest) ? [digest] : []
}
