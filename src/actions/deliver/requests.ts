import type { LiveOutside, LiveRequest } from '../../argocd/live-request.ts'
import type { BumpOutside, BumpRequest } from '../../gitops/bump-request.ts'
import type { RollbackRequest } from '../../gitops/rollback-request.ts'
import { wishCache } from '../../images/docker/cache-wish.ts'
import type { EnsureOutside } from '../../images/ensure.ts'
import type { EnsureRequest } from '../../images/ensure-request.ts'
import { type Image, shortName } from '../../lib/image-reference.ts'
import { repositoryUrl } from '../../lib/repository-url.ts'
import type { RunnerContext } from '../../runner/context.ts'
import { waitOf } from '../argocd-readers.ts'
import type { Input } from './inputs.ts'

/** What the run says of itself, and how much of its time is left. */
export type Surroundings = { context: RunnerContext; millisecondsLeft: () => number }

/** The outside of each part; a part that is not asked for is not there. */
export type DeliverOutside = {
  images: EnsureOutside
  gitops: BumpOutside | undefined
  argocd: LiveOutside | undefined
}

export const nameOf = ({ name, repository }: Input): string => name ?? shortName(repository)

const manifestsUrl = (input: Input, { serverUrl }: RunnerContext): string =>
  repositoryUrl(input['manifests-repository'] ?? '', serverUrl)

export const ensureRequest = (input: Input, { context, millisecondsLeft }: Surroundings): EnsureRequest => {
  const { repository, context: folder, file, platforms } = input
  const layout = input['oci-layout']
  return {
    workspace: context.workspace,
    repository,
    name: nameOf(input),
    source:
      layout === undefined
        ? {
            kind: 'dockerfile',
            context: folder,
            file,
            buildArguments: input['build-args'],
            platforms,
            paths: [],
            engine: 'auto',
            cache: wishCache({ ...context, cache: 'registry', ref: undefined, repository }),
          }
        : { kind: 'oci-layout', path: layout },
    tags: [],
    push: true,
    budgetMilliseconds: millisecondsLeft(),
  }
}

type Bumping = { surroundings: Surroundings; image: Image; dryRun: boolean }

export const bumpRequest = (input: Input, { surroundings, image, dryRun }: Bumping): BumpRequest => {
  const { repository, sha, runUrl } = surroundings.context
  return {
    wanted: [image],
    patterns: input['manifests-files'],
    paths: input['image-paths'],
    subject: undefined,
    author: input.author,
    source: { repository, commit: sha, runUrl },
    // Ahead of the work there is no image yet to put in order.
    order: dryRun ? 'none' : input.order,
    releaseHold: dryRun ? [] : input['release-hold'],
    dryRun,
    budgetMilliseconds: surroundings.millisecondsLeft(),
  }
}

/** The wait ends by itself, with its own word and report, before the deadline of the whole cuts it off. */
const lastWordMilliseconds = 1_000

/** Taking the bump back takes part of the time, when it comes to that. */
const rollbackMilliseconds = 30_000

const waitMilliseconds = (left: number, onFailure: Input['on-failure']): number =>
  left - (onFailure === 'rollback' ? Math.min(rollbackMilliseconds, left / 4) : 0) - lastWordMilliseconds

/** The bump, by its commit, as what is to be taken back. */
export const rollbackRequest = (
  input: Input,
  { surroundings, commit }: { surroundings: Surroundings; commit: string },
): RollbackRequest => ({
  commit,
  services: [],
  patterns: input['manifests-files'],
  paths: input['image-paths'],
  subject: undefined,
  author: input.author,
  runUrl: surroundings.context.runUrl,
  dryRun: false,
  budgetMilliseconds: Math.max(0, surroundings.millisecondsLeft()),
})

/** An image as Argo CD is asked about it. */
export const expected = ({ repository, tag, digest }: Image) => ({
  repository,
  tag: tag || undefined,
  digest: digest || undefined,
})

type Waiting = { surroundings: Surroundings; commit: string; standing: Image[] }

export const liveRequest = (input: Input, { surroundings, commit, standing }: Waiting): LiveRequest => ({
  ...waitOf(input),
  manifests: {
    repository: manifestsUrl(input, surroundings.context),
    branch: input['manifests-branch'],
    patterns: input['manifests-files'],
  },
  revision: commit,
  images: standing.map(expected),
  timeoutMilliseconds: waitMilliseconds(surroundings.millisecondsLeft(), input['on-failure']),
})
