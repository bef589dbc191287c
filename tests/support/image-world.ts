import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDockerAccess } from '../../src/images/docker/docker-access.ts'
import { createEcr, type Ecr } from '../../src/images/ecr/ecr.ts'
import type { EnsureOutside } from '../../src/images/ensure.ts'
import type { DockerfileSource, EnsureRequest } from '../../src/images/ensure-request.ts'
import { createClock } from '../../src/outside/clock.ts'
import { createGit } from '../../src/outside/git.ts'
import { createProcesses, type Processes } from '../../src/outside/process.ts'
import { type Checkout, makeCheckout } from './checkout.ts'
import { type LocalEcr, type Repositories, startEcr } from './ecr/ecr.ts'
import { removeImages } from './engine-images.ts'

/** A local ECR, a checkout to build from, and the true handles of the images' story on them. */
export type ImageWorld = AsyncDisposable & {
  ecr: LocalEcr
  checkout: Checkout
  temporaryDirectory: string
  log: string[]
  /** Handles on one repository, as a process of its own would have them. */
  outside: (repository?: string) => EnsureOutside
  request: (changes?: Omit<Partial<EnsureRequest>, 'source'>, source?: Partial<DockerfileSource>) => EnsureRequest
}

type Options = {
  files: Record<string, string>
  repositories?: Repositories
  docker?: string | undefined
  dockerDirectory?: string
  /** How long ECR may take for an answer: as in an action, unless given. */
  answerWithinMilliseconds?: number
}

export const openImageWorld = async ({
  files,
  repositories,
  docker,
  dockerDirectory,
  answerWithinMilliseconds: requestTimeout = 120_000,
}: Options): Promise<ImageWorld> => {
  const ecr = await startEcr({ repositories: repositories ?? [{ name: 'shop/quote' }] })
  const checkout = await makeCheckout(files)
  const temporaryDirectory = await mkdtemp(join(tmpdir(), 'slipway-temp-'))
  const log: string[] = []
  const named: string[] = []
  const workspace = checkout.directory
  const outside = (repository = 'shop/quote'): EnsureOutside => {
    const { signal } = new AbortController()
    const processes = noting(createProcesses({ signal, fence: (work) => work() }), named)
    const ecrOf = (repository: string): Ecr =>
      createEcr({ region: ecr.region, repository, signal, client, silenceMilliseconds })
    const requestHandler = { requestTimeout, throwOnRequestTimeout: true }
    const silenceMilliseconds = Math.min(requestTimeout, 60_000)
    const client = { endpoint: ecr.url, credentials: ecr.credentials, maxAttempts: 1, requestHandler }
    return {
      ecr: ecrOf(repository),
      ecrOf,
      git: createGit({ processes, directory: workspace }),
      docker: createDockerAccess({
        processes,
        directory: workspace,
        userDirectory: dockerDirectory ?? join(temporaryDirectory, 'no-docker-configuration'),
        temporaryDirectory,
        mask: () => undefined,
        onConfig: () => undefined,
        command: docker ?? 'docker',
      }),
      progress: { say: (line) => log.push(line), warn: (line) => log.push(line), phase: (_name, work) => work() },
      clock: createClock(signal),
      temporaryDirectory,
      onPrivate: () => undefined,
    }
  }
  return {
    ecr,
    checkout,
    temporaryDirectory,
    log,
    outside,
    request: (changes = {}, source = {}) => ({
      workspace,
      repository: 'shop/quote',
      name: 'quote',
      tags: [],
      push: true,
      budgetMilliseconds: 20_000,
      ...changes,
      source: { ...plainSource, ...source },
    }),
    [Symbol.asyncDispose]: async () => {
      await ecr.stop()
      if (docker !== undefined) await removeImages(docker, { registry: ecr.host, names: named })
      await checkout[Symbol.asyncDispose]()
      await rm(temporaryDirectory, { recursive: true })
    },
  }
}

/** Keeps the names that builds are told to give: the world takes away what it made, and nothing that only looks alike. */
const noting = ({ run, show }: Processes, named: string[]): Processes => {
  const note = (args: string[]): void => {
    named.push(...args.filter((_, index) => args[index - 1] === '--tag'))
  }
  return {
    run: (command, args, options) => {
      note(args)
      return run(command, args, options)
    },
    show: (command, args, options) => {
      note(args)
      return show(command, args, options)
    },
  }
}

const plainSource: DockerfileSource = {
  kind: 'dockerfile',
  context: '.',
  buildArguments: [],
  platforms: [`linux/${process.arch === 'x64' ? 'amd64' : process.arch}`],
  paths: [],
  engine: 'auto',
}
