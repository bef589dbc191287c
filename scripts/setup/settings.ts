/** Where the reusable workflows are called from: `owner/name`, a full commit id, and the tag of that commit. */
export type Slipway = { repository: string; commit: string; version: string | undefined }

/** Stands for an owner on GitHub that nobody has said yet, as in `workflows/`. */
export const noOwner = 'OWNER'

/** Whether `owner/name` stands for one that is not known yet. */
export const isStandIn = (repository: string): boolean => repository.startsWith(`${noOwner}/`)

/** An environment of the manifests, and the glob of those of their files that are its own. */
export type Environment = { name: string; files: string }

/** A stack that jobs plan and apply; `environment` has the reviewers of its applies. */
export type SetupStack = { name: string; directory: string; environment: string | undefined; ephemeral: boolean }

/** What a repository's callers are made of. */
export type Settings = {
  slipway: Slipway
  /** Of GitHub, such as `https://github.com`. */
  serverUrl: string
  /** `owner/name` on GitHub. */
  repository: string
  branch: string
  /** Whether images of a catalogue are delivered. */
  services: boolean
  /** The first is delivered to, the second is promoted to. Empty: a delivery ends after the push to ECR. */
  environments: Environment[]
  stacks: SetupStack[]
  drills: boolean
}

/** What the variables of the repository hold, as far as it is known. */
export type Values = {
  awsRegion: string | undefined
  pushRole: string | undefined
  manifestsRepository: string | undefined
  appClientId: string | undefined
  argocdServer: string | undefined
}
