import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDigest } from '../lib/image-reference.ts'
import type { Progress } from '../lib/progress.ts'
import { again, retry } from '../lib/retry.ts'
import type { Clock } from '../lib/time.ts'
import type { Destination, Push } from './candidate.ts'
import type { Docker } from './docker.ts'
import { type Build, buildxArguments } from './docker-arguments.ts'
import { lastLine, pushTrouble } from './push-trouble.ts'

type Pushing = { docker: Docker; destination: Destination; clock: Clock; progress: Progress }
type FromBuilder = Pushing & { build: Build; builder: string | undefined; temporaryDirectory: string }

/** `docker push` of what lies in the engine. */
export const pushFromEngine =
  (pushing: Pushing): Push =>
  () =>
    repeated(pushing, ['push', pushing.destination.reference], () => pushedDigests(pushing))

/** What a remote builder has in its cache is pushed by building it again, which takes no time. */
export const pushFromBuilder =
  (pushing: FromBuilder): Push =>
  async () => {
    const directory = await mkdtemp(join(pushing.temporaryDirectory, 'slipway-buildx-'))
    const metadataFile = join(directory, 'metadata.json')
    const args = buildxArguments(pushing.build, { kind: 'registry', metadataFile }, pushing.builder)
    try {
      return await repeated(pushing, args, async () => digestsIn(await readFile(metadataFile, 'utf8')))
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  }

/** The first attempt speaks into the log; only the later ones are listened to, to know whether one more makes sense. */
const repeated = (
  { docker, destination, clock, progress }: Pushing,
  args: string[],
  digests: () => Promise<string[]>,
): ReturnType<Push> =>
  retry<{ digests: string[] } | 'taken'>({
    what: `the push of ${destination.reference}`,
    clock,
    budgetMilliseconds: destination.budgetMilliseconds,
    firstDelayMilliseconds: 500,
    longestDelayMilliseconds: 15_000,
    onAgain: (reason) => progress.say(`The push failed and is repeated: ${reason}`),
    attempt: async (number) => {
      const said = number === 1 ? await shown(docker, args) : await captured(docker, args)
      if (said === undefined) return { digests: await digests() }
      if (await destination.isThere()) return 'taken'
      const trouble = pushTrouble(said, destination.reference)
      if (trouble) throw trouble
      return again(lastLine(said) || 'Docker says why above')
    },
  })

const shown = async (docker: Docker, args: string[]): Promise<string | undefined> =>
  (await docker.show(args)) === 0 ? undefined : ''

const captured = async (docker: Docker, args: string[]): Promise<string | undefined> => {
  const { code, stdout, stderr } = await docker.run(args)
  return code === 0 ? undefined : stderr || stdout
}

/** An image that was pushed before to the same repository may be known by more than one digest. */
const pushedDigests = async ({ docker, destination }: Pushing): Promise<string[]> => {
  const format = '{{range .RepoDigests}}{{.}}\n{{end}}'
  const { stdout } = await docker.run(['image', 'inspect', '--format', format, destination.reference])
  const repository = destination.reference.slice(0, destination.reference.lastIndexOf(':'))
  return stdout
    .split('\n')
    .filter((line) => line.startsWith(`${repository}@`))
    .map((line) => line.slice(repository.length + 1))
}

const digestsIn = (metadata: string): string[] => {
  const value: unknown = JSON.parse(metadata)
  const digest =
    typeof value === 'object' && value !== null && 'containerimage.digest' in value && value['containerimage.digest']
  return typeof digest === 'string' && isDigest(digest) ? [digest] : []
}
