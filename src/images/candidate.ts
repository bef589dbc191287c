import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import type { Git } from '../outside/git.ts'
import type { Docker } from './docker/docker.ts'
import type { Ecr, Login } from './ecr/ecr.ts'
import type { StoredImage } from './ecr/ecr-reads.ts'

/** What a build with Docker reaches for. */
export type DockerfileOutside = {
  git: Git
  /** Docker with the user's own configuration, or with a copy of it that is logged in to the host. */
  docker: (login?: Login & { host: string }) => Promise<Docker>
  progress: Progress
  clock: Clock
  temporaryDirectory: string
  /** Hears of each folder that must not outlive the step, before a secret is in it. */
  onPrivate: (directory: string) => void
  /** Another repository of the same registry: where the build cache is. */
  ecrOf: (repository: string) => Ecr
}

/** Where an image goes. `reference` is host/repository:tag. */
export type Destination = {
  reference: string
  host: string
  login: () => Promise<Login>
  /** What ECR has under the tag by now. */
  standing: () => Promise<StoredImage | undefined>
  /** Whether a repository for the build cache may be created. */
  mayCreate: boolean
  budgetMilliseconds: number
}

/** Pushes what was built and gives the digests that it may be known by; `taken` when another one was faster. */
export type Push = () => Promise<{ digests: string[] } | 'taken'>

/** An image that ECR may or may not have yet: under which tag to look, and how to make it. */
export type Candidate = {
  tag: string
  /** Known before the push of a prebuilt image alone. */
  digest?: string
  /** Makes the image; without a destination it stays here. */
  build: (destination?: Destination) => Promise<Push>
}
